package io.huisuan.repo.change;

import io.huisuan.store.Refused;

/** Where a change request stands, and what can be done to it from there. */
public enum ChangeState {
    DRAFT("草稿", "a draft"),
    IN_REVIEW("待审", "in review"),
    CHANGES_REQUESTED("需修改", "sent back for changes"),
    APPROVED("已通过", "approved"),
    MERGED("已发布", "published"),
    REJECTED("已驳回", "rejected"),
    WITHDRAWN("已放弃", "withdrawn");

    private final String zh;
    private final String en;

    ChangeState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The state after this step; {@code wrong-state} when it cannot be taken from here. */
    public ChangeState after(Step step) {
        return switch (this) {
            case DRAFT ->
                    switch (step) {
                        case EDIT -> DRAFT;
                        case SUBMIT -> IN_REVIEW;
                        case WITHDRAW -> WITHDRAWN;
                        case PULL_BACK, APPROVE, REQUEST_CHANGES, REJECT, MERGE, UNMERGE ->
                                throw refused(step);
                    };
            case IN_REVIEW ->
                    switch (step) {
                        case PULL_BACK -> DRAFT;
                        case APPROVE -> APPROVED;
                        case REQUEST_CHANGES -> CHANGES_REQUESTED;
                        case REJECT -> REJECTED;
                        case WITHDRAW -> WITHDRAWN;
                        case EDIT, SUBMIT, MERGE, UNMERGE -> throw refused(step);
                    };
            case CHANGES_REQUESTED ->
                    switch (step) {
                        case EDIT -> CHANGES_REQUESTED;
                        case SUBMIT -> IN_REVIEW;
                        case PULL_BACK -> DRAFT;
                        case WITHDRAW -> WITHDRAWN;
                        case APPROVE, REQUEST_CHANGES, REJECT, MERGE, UNMERGE ->
                                throw refused(step);
                    };
            case APPROVED ->
                    switch (step) {
                        case PULL_BACK -> DRAFT;
                        case WITHDRAW -> WITHDRAWN;
                        case MERGE -> MERGED;
                        case EDIT, SUBMIT, APPROVE, REQUEST_CHANGES, REJECT, UNMERGE ->
                                throw refused(step);
                    };
            case MERGED ->
                    switch (step) {
                        case UNMERGE -> APPROVED;
                        case EDIT,
                                SUBMIT,
                                PULL_BACK,
                                WITHDRAW,
                                APPROVE,
                                REQUEST_CHANGES,
                                REJECT,
                                MERGE ->
                                throw refused(step);
                    };
            case REJECTED, WITHDRAWN -> throw refused(step);
        };
    }

    private Refused refused(Step step) {
        return Refused.conflict(
                "wrong-state",
                "变更单" + zh + "，不能" + step.zh() + "。",
                "The change request is " + en + " and cannot be " + step.en() + ".");
    }
}
