package io.huisuan.admin.play;

import io.huisuan.admin.problem.Given;
import io.huisuan.repo.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger calls the shop's customers. */
@RestController
class CustomerController {

    private final Interventions interventions;

    CustomerController(Interventions interventions) {
        this.interventions = interventions;
    }

    /**
     * Whom.
     *
     * @param customer the shop's id of the customer, 1 to 64 characters
     */
    record WhichCustomer(@Nullable String customer) {}

    /**
     * A customer as the ledger names them.
     *
     * @param name 32 hexadecimal digits
     */
    record CustomerName(String name) {}

    /**
     * What the ledger calls a customer, to narrow lists by. The customer travels in the body,
     * because addresses are logged; who asked is recorded.
     */
    @PostMapping("/api/customers/look-up")
    CustomerName lookUp(@AuthenticationPrincipal Actor actor, @RequestBody WhichCustomer whom) {
        return new CustomerName(
                interventions.lookUp(actor, Given.text("/customer", whom.customer(), 64)).hex());
    }
}
