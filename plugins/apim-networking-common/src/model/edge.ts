/**
 * What is known of something: `unknown` is neither of the others.
 *
 * @public
 */
export type Answer = 'yes' | 'no' | 'unknown';

/**
 * What is in front of the gateway, where it is known.
 *
 * @public
 */
export interface EdgePosture {
  type: 'application-gateway' | 'front-door';
  name?: string;
  /** Whether a web application firewall is on it. */
  waf: Answer;
  wafMode?: 'Prevention' | 'Detection';
  /** Whether it has a public frontend. */
  public: Answer;
  /** For Front Door: how it reaches the gateway. */
  privateLink?: 'approved' | 'pending' | 'none';
  /** Whether callers can bypass it, and reach the gateway's own public endpoint. */
  bypassPossible: Answer;
}
