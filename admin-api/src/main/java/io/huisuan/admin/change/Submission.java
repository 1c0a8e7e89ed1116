package io.huisuan.admin.change;

import io.huisuan.admin.check.Checking;
import io.huisuan.admin.check.Modules;
import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.FindingJson;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.Checks;
import io.huisuan.repo.change.Edit;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonProblem;

import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether a change request may be handed in: each of its edits passes the check. */
public final class Submission implements Checks {

    private final Checking checking;
    private final Modules modules;

    public Submission(Checking checking, Modules modules) {
        this.checking = checking;
        this.modules = modules;
    }

    @Override
    public Report check(Change change, List<Edit> edits) {
        Map<AssetId, Checked> checked = proven(checked(edits));
        var artifacts = new TreeMap<AssetId, Blob>();
        boolean ok = isOk(checked);
        if (ok) {
            checked.forEach(
                    (asset, one) ->
                            modules.compiled(one)
                                    .ifPresent(bytes -> artifacts.put(asset, Blob.of(bytes))));
        }
        return new Report(ok, findings(checked), artifacts);
    }

    private Map<AssetId, Checked> checked(List<Edit> edits) {
        var checked = new TreeMap<AssetId, Checked>();
        edits.forEach(edit -> checked.put(edit.assetId(), checking.check(edit)));
        return checked;
    }

    /** With the examples of DRL run, once nothing else stands against it. */
    private Map<AssetId, Checked> proven(Map<AssetId, Checked> checked) {
        if (isOk(checked)) {
            checked.replaceAll((_, one) -> modules.proven(one));
        }
        return checked;
    }

    private static boolean isOk(Map<AssetId, Checked> checked) {
        return checked.values().stream().allMatch(Checked::ok);
    }

    private static String findings(Map<AssetId, Checked> checked) {
        var all = JsonNodeFactory.instance.arrayNode();
        checked.forEach(
                (asset, one) ->
                        one.findings()
                                .forEach(
                                        finding ->
                                                all.add(
                                                        FindingJson.write(finding)
                                                                .put("asset", asset.toString()))));
        return new String(Json.canonical(all), StandardCharsets.UTF_8);
    }

    /**
     * Refuses (422, {@code check-failed}) with every error, each at its place. Compiles what has
     * none, so that the check that follows finds it and holds no lock for seconds.
     */
    void require(List<Edit> edits) {
        Map<AssetId, Checked> checked = proven(checked(edits));
        List<JsonProblem> errors =
                checked.entrySet().stream()
                        .flatMap(
                                one ->
                                        one.getValue().findings().stream()
                                                .filter(Finding::isError)
                                                .map(error -> problem(one.getKey(), error)))
                        .toList();
        if (!errors.isEmpty()) {
            throw new HttpRefusal(
                    422,
                    "check-failed",
                    errors.getFirst().pointer(),
                    new Text(
                            "检查发现 " + errors.size() + " 个错误，请先改正再提交",
                            "the check found " + errors.size() + " errors; correct them first"),
                    errors);
        }
    }

    private static JsonProblem problem(AssetId asset, Finding error) {
        return new JsonProblem(error.code(), "/edits/" + asset + error.pointer(), error.message());
    }
}
