import { EntityLink } from '../EntityLink';
import { isEntityRefOf } from './isEntityRefOf';

/** Who asked: a user with the page in the catalog, or the subject of a service as it is. */
export function Person(props: { subject: string }) {
  const { subject } = props;
  return isEntityRefOf(subject, 'user') ? (
    <EntityLink entityRef={subject} defaultKind="user" />
  ) : (
    <code>{subject}</code>
  );
}
