package io.huisuan.promotion;

/** Words for people, in both languages of the product. */
public record Text(String zh, String en) {}
