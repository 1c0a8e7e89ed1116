package io.huisuan.admin.asset;

import io.huisuan.promotion.Text;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** What a version of an asset says. */
public record VersionView(int number, JsonNode content, @Nullable Text sentence) {}
