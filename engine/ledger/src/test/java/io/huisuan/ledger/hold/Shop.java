package io.huisuan.ledger.hold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** What a simulated shop sells, and what is scarce there. */
final class Shop {

    static final String CLIENT = "shop";
    private static final List<String> CAMPAIGNS = List.of("singles-day", "new-year");

    private static final List<GiveBack> MANNERS = List.of(GiveBack.values());

    private static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");
    private static final ResourceId LIMIT = new ResourceId(Kind.LIMIT, "new-year");
    private static final ResourceId STOCK = new ResourceId(Kind.STOCK, "flash:TEA-01");
    private static final ResourceId CODE = new ResourceId(Kind.CODE, "c0de");

    private final int customers;
    private final Map<ResourceId, Long> limits = new HashMap<>();
    private final Map<String, Gate> gates = new HashMap<>();
    private final List<Shopper> gone = new ArrayList<>();
    private int extra;

    Shop(SplittableRandom dice, int orders) {
        customers = 1 + orders / 4;
        limits.put(BUDGET, orders * (1L + dice.nextInt(30)));
        limits.put(LIMIT, 1L + orders / (5 + dice.nextInt(100)));
        limits.put(STOCK, 1L + orders / (5 + dice.nextInt(100)));
        limits.put(CODE, 1L + dice.nextInt(20));
    }

    void open(Rig rig) {
        limits.forEach((id, limit) -> rig.define(id, campaign(id), limit, limit / 50));
        openGates(rig);
    }

    void openGates(Rig rig) {
        CAMPAIGNS.forEach(campaign -> set(rig, campaign, new Gate(false, true, 0)));
    }

    void changeGate(SplittableRandom dice, Rig rig) {
        String campaign = CAMPAIGNS.get(dice.nextInt(CAMPAIGNS.size()));
        set(rig, campaign, new Gate(dice.nextInt(3) == 0, dice.nextBoolean(), 0));
    }

    private void set(Rig rig, String campaign, Gate gate) {
        gates.put(campaign, gate);
        rig.set(campaign, gate);
    }

    boolean isStopped(Set<String> campaigns) {
        return campaigns.stream()
                .anyMatch(campaign -> gates.getOrDefault(campaign, Gate.OPEN).stopped());
    }

    private static String campaign(ResourceId id) {
        return switch (id.kind()) {
            case BUDGET, CUST, CODE -> CAMPAIGNS.getFirst();
            case LIMIT, STOCK, SEAT, PRIZE, BARGAIN -> CAMPAIGNS.getLast();
        };
    }

    Set<ResourceId> scarce() {
        return limits.keySet();
    }

    void remember(Shopper shopper) {
        gone.add(shopper);
    }

    List<Shopper> forgotten() {
        return gone;
    }

    Reservation reservation(SplittableRandom dice, int number) {
        // Now and then two shops call their orders the same, or one order comes twice.
        int order = dice.nextInt(50) == 0 ? dice.nextInt(number + 1) : number;
        var items = List.of(new Item("1", 1 + dice.nextInt(3)), new Item("2", 1));
        var claims = new ArrayList<Claim>();
        if (dice.nextInt(4) > 0) {
            claims.add(money(dice));
        }
        if (dice.nextInt(2) == 0) {
            claims.add(customer(dice));
        }
        if (dice.nextInt(3) == 0) {
            claims.add(Claim.of(LIMIT, campaign(LIMIT), 1, GiveBack.WHEN_WHOLE));
        }
        if (dice.nextInt(3) == 0) {
            claims.add(Claim.of(STOCK, campaign(STOCK), 1L + dice.nextInt(2), GiveBack.BY_SHARE));
        }
        if (dice.nextInt(20) == 0) {
            claims.add(Claim.of(CODE, campaign(CODE), 1, GiveBack.UNLESS_PAID));
        }
        return new Reservation(
                request("reserve", "k" + number, "o" + order),
                "o" + order,
                Set.of(),
                items,
                claims,
                Beside.NOTHING);
    }

    private static Claim money(SplittableRandom dice) {
        long first = 1L + dice.nextInt(150);
        long second = dice.nextInt(50);
        var all =
                Claim.of(BUDGET, campaign(BUDGET), first + second, GiveBack.BY_SHARE)
                        .shared(List.of(new Claim.Share("1", first), new Claim.Share("2", second)));
        return switch (dice.nextInt(3)) {
            case 0 -> all.atLeast(0);
            case 1 -> all.atLeast(1L + dice.nextInt((int) first));
            default -> all;
        };
    }

    private Claim customer(SplittableRandom dice) {
        var id = new ResourceId(Kind.CUST, "c" + dice.nextInt(customers));
        GiveBack back = MANNERS.get(dice.nextInt(MANNERS.size()));
        return Claim.of(id, campaign(id), 1, back).within(1L + dice.nextInt(3));
    }

    Reservation takeAll(ResourceId id, long quantity) {
        String order = "evening-" + extra++;
        return new Reservation(
                request("reserve", order, order),
                order,
                Set.of(),
                List.of(new Item("1", 1)),
                List.of(Claim.of(id, campaign(id), quantity, GiveBack.NEVER)),
                Beside.NOTHING);
    }

    /** The hash stands for all that is asked. */
    static Request request(String route, String key, String asked) {
        String number = Integer.toHexString((route + key + asked).hashCode());
        return new Request(CLIENT, route, key, "0".repeat(64 - number.length()) + number);
    }
}
