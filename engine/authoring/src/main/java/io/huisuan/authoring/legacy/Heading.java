package io.huisuan.authoring.legacy;

import java.util.Optional;

/**
 * What stands above a column of a rule table.
 *
 * @param column its place, from 0
 * @param group the first column of those that share an object; itself when it shares none
 * @param object for example {@code $l : Line}; of an action, the variable that is called
 * @param snippet what each row fills in
 */
record Heading(
        Keyword keyword,
        int column,
        int group,
        Optional<String> object,
        Optional<Snippet> snippet) {}
