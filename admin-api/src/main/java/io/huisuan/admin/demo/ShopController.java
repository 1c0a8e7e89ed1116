package io.huisuan.admin.demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What forms and the try panel offer to pick from; empty where no demo shop was asked for. */
@RestController
class ShopController {

    private final Shop shop;

    ShopController(Shop shop) {
        this.shop = shop;
    }

    /**
     * What the shop sells: {@code {"currency", "categories": [{"path", "name"}], "brands": [{"id",
     * "name"}], "products": [{"sku", "spu", "name", "brand", "category", "tags", "unitPrice",
     * "listPrice"?, "floorPrice"?, "unitCost"}]}}.
     */
    @GetMapping("/api/catalogue")
    JsonNode catalogue() {
        return shop.catalogue();
    }

    /** Carts to try promotions with: {@code {"id", "name", "cart"}} each. */
    @GetMapping("/api/demo/carts")
    List<JsonNode> carts() {
        return shop.carts();
    }

    /** Customers: {@code {"name", "customer"}} each. */
    @GetMapping("/api/demo/customers")
    List<JsonNode> customers() {
        return shop.customers();
    }
}
