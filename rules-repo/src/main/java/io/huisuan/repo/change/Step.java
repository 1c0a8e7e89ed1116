package io.huisuan.repo.change;

/** What can be done to a change request. */
public enum Step {
    EDIT("编辑", "edited"),
    SUBMIT("提交", "submitted"),
    PULL_BACK("撤回", "pulled back"),
    WITHDRAW("放弃", "withdrawn"),
    APPROVE("批准", "approved"),
    REQUEST_CHANGES("要求修改", "sent back for changes"),
    REJECT("驳回", "rejected"),
    /** It becomes part of a release. */
    MERGE("发布", "published"),
    /** The release that it was to be part of was called off before it went live. */
    UNMERGE("取消发布", "taken out of a release");

    private final String zh;
    private final String en;

    Step(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    /** The participle: a change request that is in review cannot be <em>edited</em>. */
    String en() {
        return en;
    }
}
