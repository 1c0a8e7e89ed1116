package io.huisuan.local;

import java.time.Duration;

/** What a person sees when everything runs. */
final class Screen {

    private Screen() {}

    static String of(Settings settings, String demoApiKey, Duration took) {
        return """

        Huisuan 惠算 is ready after %d s.

          Admin    http://localhost:%d      campaigns, reviews, releases, audit
          Engine   http://localhost:%d      carts and quotes; API in /openapi.json
          Shop     http://localhost:%d      a demo shop on a phone: buy together, bargain, invite

          Accounts of the demo shop, password huisuan-demo for all:
            lin   author          writes promotions as forms
            wei   rule engineer   writes promotions in DRL as well
            chen  reviewer        approves what others wrote
            zhao  publisher       publishes and rolls back
            sun   auditor         finds who did what, and why a cart got its price
            root  administrator   accounts and API clients

          Quote a cart (money is in fen: 6800 is ¥68.00):
            curl -s http://localhost:%d/v1/quotes -H 'Authorization: Bearer %s' \\
              -H 'Content-Type: application/json' \\
              -d '{"currency":"CNY","lines":[{"id":"1","sku":"tea-longjing-100","category":["food","tea"],"tags":["double-11"],"qty":8,"unitPrice":6800}]}'

          Data and logs are in %s. Ctrl-C stops everything.
        """
                .formatted(
                        took.toSeconds(),
                        settings.ports().admin(),
                        settings.ports().engine(),
                        settings.ports().shop(),
                        settings.ports().engine(),
                        demoApiKey,
                        settings.data());
    }
}
