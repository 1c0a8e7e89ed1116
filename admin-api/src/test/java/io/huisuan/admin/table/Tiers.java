package io.huisuan.admin.table;

/** A table of two rows: percentages off by the customer's tier. */
public final class Tiers {

    private Tiers() {}

    /** Gold gets 15% off, and so does silver get some, in this many basis points. */
    public static String of(String id, String secondTiers, int second) {
        return """
        {"id":"%s","campaign":"daily-deals","name":{"zh":"等级表","en":"Tiers"},
         "currency":"CNY","schedule":{"zone":"Asia/Shanghai"},
         "body":{"type":"table","hit":"UNIQUE","columns":[
           {"type":"text","id":"tier","field":"customer.tier","operator":"IN"},
           {"type":"effect","id":"off","offer":{"stage":"ORDER","target":{"type":"lines"},
             "effect":{"type":"percentOff","basisPoints":1000,"per":"ORDER"}}}],
         "rows":[{"id":"a","cells":[["gold"],1500]},
                 {"id":"b","cells":[%s,%d]}]}}
        """
                .formatted(id, secondTiers, second);
    }
}
