package io.huisuan.admin.tryout;

import io.huisuan.admin.check.Checking;
import io.huisuan.admin.check.CoverageView;
import io.huisuan.admin.check.FindingView;
import io.huisuan.admin.check.RanView;
import io.huisuan.admin.demo.Shop;
import io.huisuan.admin.problem.Given;
import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.admin.problem.Language;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.drl.Canonical;
import io.huisuan.authoring.example.Coverage;
import io.huisuan.authoring.example.Suggestions;
import io.huisuan.authoring.words.TableWords;
import io.huisuan.cart.Cart;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.ExampleJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonProblem;
import io.huisuan.rules.codec.JsonRefused;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The try panel: answers while somebody types. */
@RestController
class TryController {

    private final Checking checking;
    private final Tryout tryout;
    private final InstantSource now;
    private final Shop shop;

    TryController(Checking checking, Tryout tryout, InstantSource now, Shop shop) {
        this.checking = checking;
        this.tryout = tryout;
        this.now = now;
        this.shop = shop;
    }

    /**
     * What a check found.
     *
     * @param sentence what it says; absent when it cannot be read
     * @param rows what each row of a table says, empty texts where one is not filled in; absent for
     *     what is no table
     * @param examples what came of the promotion's examples, as far as they could be run: nothing
     *     else is wrong with it, and its DRL is compiled
     * @param coverage what the examples leave out; absent while something is wrong, and for DRL
     *     until its examples were run
     * @param suggestions at most ten examples that would show it, as members of {@code examples},
     *     with what they come to now: whether that is meant, the author has to say; absent for DRL
     */
    record CheckView(
            List<FindingView> findings,
            @Nullable Text sentence,
            @Nullable List<Text> rows,
            List<RanView> examples,
            @Nullable CoverageView coverage,
            @Nullable List<JsonNode> suggestions) {}

    /**
     * Checks a promotion's JSON, finished or not; what is wrong with it is told, not refused. A
     * table is also looked at as a whole: such findings name their {@code rows}, show an {@code
     * example} and offer {@code fixes}. The promotion's examples are run; those of DRL once its
     * compiled rules are there, which the try panel waits for.
     */
    @PostMapping("/api/check")
    CheckView check(@RequestBody byte[] body) {
        return told(checking.checkAndRun(body));
    }

    /** Checks a pricing policy's JSON; what is wrong with it is told, not refused. */
    @PostMapping("/api/check/policy")
    CheckView checkPolicy(@RequestBody byte[] body) {
        return told(checking.check(AssetId.POLICY, Blob.of(body)));
    }

    private CheckView told(Checked checked) {
        Optional<Promotion> sound = checked.promotion().filter(_ -> checked.isSound());
        Optional<Coverage> coverage = sound.flatMap(promotion -> coverage(promotion, checked));
        return new CheckView(
                FindingView.of(checked),
                checked.sentence().orElse(null),
                checked.promotion().flatMap(this::rows).orElse(null),
                checked.ran().stream().map(RanView::of).toList(),
                coverage.map(left -> CoverageView.of(left, rules(checked))).orElse(null),
                sound.filter(TryController::isData)
                        .map(promotion -> suggested(promotion, coverage.orElseThrow()))
                        .orElse(null));
    }

    /** Nothing of DRL that is not compiled yet. */
    private static Optional<Coverage> coverage(Promotion promotion, Checked checked) {
        if (isData(promotion)) {
            return Optional.of(Coverage.of(promotion, checked.ran()));
        }
        return checked.drl()
                .filter(_ -> checked.ran().size() == promotion.examples().size())
                .map(rules -> Coverage.of(rules, checked.ran()));
    }

    private static @Nullable List<String> rules(Checked checked) {
        return checked.drl().map(Canonical::names).orElse(null);
    }

    private static boolean isData(Promotion promotion) {
        return switch (promotion.body()) {
            case Form _, Table _ -> true;
            case Drl _ -> false;
        };
    }

    private static List<JsonNode> suggested(Promotion promotion, Coverage coverage) {
        return Suggestions.of(promotion, coverage).stream()
                .<JsonNode>map(example -> ExampleJson.write(example, promotion.schedule()))
                .toList();
    }

    private Optional<List<Text>> rows(Promotion promotion) {
        return switch (promotion.body()) {
            case Table table -> Optional.of(new TableWords(promotion, table, shop).rows());
            case Form _, Drl _ -> Optional.empty();
        };
    }

    /**
     * What to try.
     *
     * @param promotion a draft; absent or null to price under what is live alone
     * @param policy a draft of the pricing policy, to price under in place of the live one; not
     *     together with a promotion
     * @param cart as the engine takes it; {@code at} may say when
     * @param withLive whether the live promotions take part beside the draft, which is the default
     */
    record Trial(
            @Nullable JsonNode promotion,
            @Nullable JsonNode policy,
            @Nullable JsonNode cart,
            @Nullable Boolean withLive) {}

    /**
     * Prices a cart under a draft. A draft with errors is told in {@code findings}; only a cart
     * that cannot be read is refused (400).
     */
    @PostMapping("/api/try")
    Tryout.Tried price(@RequestBody Trial trial, HttpServletRequest request) {
        Cart cart = cart(Given.value("/cart", trial.cart()), now.instant());
        Function<Text, String> tongue = Language.of(request)::pick;
        @Nullable JsonNode policy = draft(trial.policy());
        @Nullable JsonNode promotion = draft(trial.promotion());
        if (policy != null && promotion != null) {
            throw HttpRefusal.at(
                    "/policy",
                    "one-draft",
                    "一次只能试一份草稿：优惠或定价策略",
                    "try one draft at a time: a promotion or the policy");
        }
        if (policy != null) {
            return tryout.priceUnder(Json.canonical(policy), cart, tongue);
        }
        return promotion == null
                ? tryout.price(cart, tongue)
                : tryout.price(
                        Json.canonical(promotion),
                        cart,
                        !Boolean.FALSE.equals(trial.withLive()),
                        tongue);
    }

    private static @Nullable JsonNode draft(@Nullable JsonNode given) {
        return given == null || given.isNull() ? null : given;
    }

    private static Cart cart(JsonNode cart, Instant at) {
        try {
            return CartJson.read(cart, at);
        } catch (JsonRefused refused) {
            throw new JsonRefused(refused.problems().stream().map(TryController::inCart).toList());
        }
    }

    private static JsonProblem inCart(JsonProblem problem) {
        return new JsonProblem(problem.code(), "/cart" + problem.pointer(), problem.detail());
    }
}
