import './kbd.css';

/** A key to press: `<Kbd>Ctrl</Kbd>`. */
export const Kbd = ({ children }: { children: string }) => <kbd className="k-kbd">{children}</kbd>;
