package io.huisuan.admin.tryout;

import io.huisuan.admin.check.Checking;
import io.huisuan.admin.check.FindingView;
import io.huisuan.admin.problem.Given;
import io.huisuan.admin.problem.Language;
import io.huisuan.authoring.Checked;
import io.huisuan.cart.Cart;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.CartJson;
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
import java.util.function.Function;

/** The try panel: answers while somebody types. */
@RestController
class TryController {

    private final Checking checking;
    private final Tryout tryout;
    private final InstantSource now;

    TryController(Checking checking, Tryout tryout, InstantSource now) {
        this.checking = checking;
        this.tryout = tryout;
        this.now = now;
    }

    /**
     * What a check found.
     *
     * @param sentence what the promotion says; absent when it cannot be read
     */
    record CheckView(List<FindingView> findings, @Nullable Text sentence) {}

    /** Checks a promotion's JSON, finished or not; what is wrong with it is told, not refused. */
    @PostMapping("/api/check")
    CheckView check(@RequestBody byte[] body) {
        Checked checked = checking.check(body);
        return new CheckView(
                checked.findings().stream().map(FindingView::of).toList(),
                checked.sentence().orElse(null));
    }

    /**
     * What to try.
     *
     * @param promotion a draft; absent or null to price under what is live alone
     * @param cart as the engine takes it; {@code at} may say when
     * @param withLive whether the live promotions take part beside the draft, which is the default
     */
    record Trial(
            @Nullable JsonNode promotion, @Nullable JsonNode cart, @Nullable Boolean withLive) {}

    /**
     * Prices a cart under a draft. A draft with errors is told in {@code findings}; only a cart
     * that cannot be read is refused (400).
     */
    @PostMapping("/api/try")
    Tryout.Tried price(@RequestBody Trial trial, HttpServletRequest request) {
        Cart cart = cart(Given.value("/cart", trial.cart()), now.instant());
        JsonNode promotion = trial.promotion();
        Function<Text, String> tongue = Language.of(request)::pick;
        return promotion == null || promotion.isNull()
                ? tryout.price(cart, tongue)
                : tryout.price(
                        Json.canonical(promotion),
                        cart,
                        !Boolean.FALSE.equals(trial.withLive()),
                        tongue);
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
