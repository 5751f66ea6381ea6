/** What the operator may set by environment; every name and default is in docs/operate.md. */
export interface HttpSettings {
  /** Requests a minute for one session or address; 0 switches the limit off. */
  readonly requestsPerMinute: number;
  /** Addresses of proxies whose X-Forwarded-* headers are believed; empty: none are. */
  readonly trustedProxies: readonly string[];
  /** The address people use, when a proxy stands before us: decides the cookie's name and the origin check. */
  readonly publicOrigin: string | null;
  /** Largest upload in bytes. */
  readonly uploadLimit: number;
  /** Milliseconds the event loop may lag before requests are turned away (HTTP-11); 0 never turns one away. */
  readonly busyAfterMs: number;
  /** Token that opens /metrics from elsewhere than this machine; null: only this machine may read it. */
  readonly metricsToken: string | null;
}

export const DEFAULT_HTTP: HttpSettings = {
  requestsPerMinute: 1200,
  trustedProxies: [],
  publicOrigin: null,
  uploadLimit: 64 * 1024 * 1024,
  busyAfterMs: 2000,
  metricsToken: null,
};
