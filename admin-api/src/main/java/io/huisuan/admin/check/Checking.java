package io.huisuan.admin.check;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.PolicyCheck;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.campaign.Campaigns;
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
    private final Belonging belonging;

    public Checking(Authoring authoring, Modules modules, Campaigns campaigns) {
        this.authoring = authoring;
        this.modules = modules;
        this.belonging = new Belonging(campaigns);
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

    /**
     * With the examples of DRL, where its compiled rules are there in an instant, and with a look
     * for its campaign, which what is stored has for sure.
     */
    public Checked checkAndRun(byte[] promotion) {
        Checked checked = modules.provenPatiently(authoring.check(promotion));
        return checked.promotion()
                .flatMap(read -> belonging.check(read.campaign()))
                .map(checked::and)
                .orElse(checked);
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
