using Danchu.Core.Operations;

namespace Danchu.Core.Proposals;

/// <summary>What people do with proposals; each is an operation.</summary>
public enum ProposalDeed
{
    Send,

    /// <summary>The unit takes back what nobody has read.</summary>
    TakeBack,
    Merge,

    /// <summary>One of a group is taken out again.</summary>
    Split,
    PassOn,
    Consider,
    Answer,
}

/// <summary>When something may be done with a proposal: every state and deed has its answer here, for operations and pages alike.</summary>
public static class ProposalLifecycle
{
    private const string Answered = "Kiến nghị đã được trả lời";
    private const string TakenBack = "Đơn vị đã rút lại kiến nghị này";

    public static bool IsOpen(ProposalState state) => state is ProposalState.Sent or ProposalState.Read or ProposalState.Considered;

    /// <param name="accepted">Of an answer: what was asked is settled.</param>
    public static Transition<ProposalState> Of(ProposalState state, ProposalDeed deed, bool accepted = true) => (deed, state) switch
    {
        (_, ProposalState.TakenBack) => new Refusal($"{TakenBack}."),
        (ProposalDeed.TakeBack, ProposalState.Sent) => ProposalState.TakenBack,
        (ProposalDeed.TakeBack, ProposalState.Read or ProposalState.Considered) => new Refusal(
            "Nơi nhận đã mở kiến nghị nên không rút lại được nữa; cần thì liên hệ nơi đang giữ."),
        (_, ProposalState.Settled or ProposalState.Declined) => new Refusal($"{Answered}; hãy xem câu trả lời ở dưới."),
        (ProposalDeed.Answer, _) => accepted ? ProposalState.Settled : ProposalState.Declined,
        (ProposalDeed.Consider, _) => ProposalState.Considered,
        (ProposalDeed.Send or ProposalDeed.PassOn, _) => ProposalState.Sent,
        (ProposalDeed.Merge or ProposalDeed.Split, ProposalState.Considered) => ProposalState.Considered,
        (ProposalDeed.Merge or ProposalDeed.Split, _) => ProposalState.Read,
    };

    /// <summary>Null when the group stands where this may be done.</summary>
    public static Refusal? Refuse(this ProposalGroup group, ProposalDeed deed) => Of(group.State, deed).Refusal;
}
