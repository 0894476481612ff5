/** A browser as far as signing in needs one: it keeps cookies by host and follows where it is sent. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** One request, without following. */
  async ask(
    address: string,
    form?: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const url = new URL(address);
    const jar = this.jars.get(url.host) ?? new Map<string, string>();
    this.jars.set(url.host, jar);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...headers },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows until somebody asks for something, or `stop` says that this is far enough. @returns the last address, and its text */
  async go(
    address: string,
    form?: Record<string, string>,
    stop?: (address: string) => boolean,
  ): Promise<{ address: string; text: string }> {
    let at = address;
    let response = await this.ask(at, form);
    for (let hops = 0; hops < 20 && response.status >= 300 && response.status < 400; hops++) {
      at = new URL(response.headers.get('location') ?? '', at).href;
      if (stop?.(at)) return { address: at, text: '' };
      response = await this.ask(at);
    }
    return { address: at, text: await response.text() };
  }

  cookie(host: string, name: string): string | undefined {
    return this.jars.get(host)?.get(name);
  }
}
