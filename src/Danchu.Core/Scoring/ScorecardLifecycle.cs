using Danchu.Core.Operations;

namespace Danchu.Core.Scoring;

/// <summary>What people do with a scorecard. Who may do it is said by <see cref="ScoreRights"/>.</summary>
public enum ScorecardDeed
{
    /// <summary>Points of the unit itself; on a returned card those of returned criteria alone.</summary>
    GiveSelfPoints,
    GiveReviewPoints,
    GiveFinalPoints,

    /// <summary>The unit says which vetoes hold.</summary>
    DeclareVetoes,

    /// <summary>The review says so.</summary>
    DecideVetoes,

    /// <summary>Evidence is added to a criterion or taken off.</summary>
    ChangeEvidence,
    SendScorecard,
    ReturnCriteria,
    CloseReview,

    /// <summary>Once.</summary>
    AnswerReview,
    CloseScorecard,
}

/// <summary>When something may be done with a scorecard: every state and deed has its answer here, for operations and pages alike.</summary>
public static class ScorecardLifecycle
{
    /// <param name="answered">Whether the unit has answered its review.</param>
    public static Transition<ScorecardState> Of(ScorecardState state, ScorecardDeed deed, bool answered = false) => (deed, state) switch
    {
        (ScorecardDeed.GiveSelfPoints or ScorecardDeed.ChangeEvidence, ScorecardState.Self or ScorecardState.Returned) => state,
        (ScorecardDeed.GiveReviewPoints, ScorecardState.Review) => state,
        (ScorecardDeed.GiveFinalPoints, ScorecardState.Reviewed) => state,
        (ScorecardDeed.GiveSelfPoints or ScorecardDeed.GiveReviewPoints or ScorecardDeed.GiveFinalPoints, _) =>
            Standing(state, " nên không chấm điểm ở đây được"),
        (ScorecardDeed.DeclareVetoes, ScorecardState.Self) => state,
        (ScorecardDeed.DecideVetoes, ScorecardState.Review) => state,
        (ScorecardDeed.DeclareVetoes or ScorecardDeed.DecideVetoes, _) => Standing(state, ", không thay đổi điều kiện khống chế được"),
        (ScorecardDeed.ChangeEvidence, _) => EvidenceStays(state),
        (ScorecardDeed.SendScorecard, ScorecardState.Self or ScorecardState.Returned) => ScorecardState.Review,
        (ScorecardDeed.SendScorecard, _) => new Refusal($"Phiếu đã gửi, đang ở bước “{state.Label()}”."),
        (ScorecardDeed.ReturnCriteria, ScorecardState.Review) => ScorecardState.Returned,
        (ScorecardDeed.ReturnCriteria, _) => new Refusal($"Chỉ trả lại tiêu chí khi đang thẩm định; phiếu đang ở bước “{state.Label()}”."),
        (ScorecardDeed.CloseReview, ScorecardState.Review) => ScorecardState.Reviewed,
        (ScorecardDeed.CloseReview, _) => Standing(state, ", không kết thúc thẩm định được"),
        (ScorecardDeed.AnswerReview, _) when answered => new Refusal("Đơn vị đã giải trình một lần; không gửi lần nữa."),
        (ScorecardDeed.AnswerReview, ScorecardState.Reviewed) => state,
        (ScorecardDeed.AnswerReview, _) => new Refusal("Chỉ giải trình sau khi thẩm định xong và trước khi kết luận."),
        (ScorecardDeed.CloseScorecard, ScorecardState.Reviewed) => ScorecardState.Closed,
        (ScorecardDeed.CloseScorecard, _) => Standing(state, ", chưa kết luận được"),
    };

    /// <summary>Whether review points may be shown to the unit: all was reviewed.</summary>
    public static bool IsReviewed(ScorecardState state) => state is ScorecardState.Reviewed or ScorecardState.Closed;

    /// <summary>Said after the name of a criterion, which may be closed on a card that has others open.</summary>
    public static Refusal EvidenceStays(ScorecardState state) => new($"phiếu đang ở bước “{state.Label()}”, không thay đổi minh chứng được.");

    private static Refusal Standing(ScorecardState state, string so) => new($"Phiếu đang ở bước “{state.Label()}”{so}.");
}
