package io.huisuan.admin.check;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.PolicyCheck;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.Edit;

import java.util.List;

/**
 * Looks at authored content, fast enough to do it while somebody types. Nothing waits for compiled
 * rules.
 */
public final class Checking {

    private static final Checked NOTHING = Checked.of(List.of());

    private final Authoring authoring;
    private final Modules modules;

    public Checking(Authoring authoring, Modules modules) {
        this.authoring = authoring;
        this.modules = modules;
    }

    /** What an asset leaves the live set with is nothing, and nothing is wrong with it. */
    public Checked check(Edit edit) {
        return edit.content() == null ? NOTHING : check(edit.assetId(), edit.content());
    }

    public Checked check(AssetId asset, Blob content) {
        return switch (asset.kind()) {
            case PROMOTION -> authoring.check(content.bytes());
            case POLICY -> PolicyCheck.of(content.bytes());
            case VOCABULARY, TEST_SUITE -> Checked.of(unsupported(asset));
        };
    }

    public Checked check(byte[] promotion) {
        return authoring.check(promotion);
    }

    /** With the examples of DRL, where its compiled rules are there in an instant. */
    public Checked checkAndRun(byte[] promotion) {
        return modules.provenPatiently(authoring.check(promotion));
    }

    private static List<Finding> unsupported(AssetId asset) {
        return List.of(
                Finding.error(
                        "unsupported-kind",
                        "",
                        asset + " 这类资产还不能编辑",
                        "assets like " + asset + " cannot be edited yet"));
    }
}
