export const severityTitles = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
};

/** Text in which a star is a star. */
export function prose(text: string): string {
  return text.replace(/\*/g, '\\*');
}
