import './avatar.css';

const HUES = ['blue', 'green', 'amber', 'violet', 'grey'] as const;

const initials = (name: string): string =>
  /\p{Script=Han}/u.test(name)
    ? name.replace(/\s/g, '').slice(-2)
    : name
        .split(/\s+/)
        .map((word) => word[0] ?? '')
        .join('')
        .slice(0, 2)
        .toUpperCase();

const hueOf = (name: string): string =>
  HUES[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES.length] ?? 'grey';

/** A person as two letters; always the same colour for the same name. Their name stands beside it or in `title`. */
export const Avatar = ({ name, large = false }: { name: string; large?: boolean }) => (
  <span
    className={`k-avatar k-tone-${hueOf(name)}${large ? ' is-large' : ''}`}
    title={name}
    aria-hidden="true"
  >
    {initials(name)}
  </span>
);
