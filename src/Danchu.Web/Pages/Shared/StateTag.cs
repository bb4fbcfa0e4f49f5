using Danchu.Core.Proposals;
using Danchu.Core.Publications;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;

namespace Danchu.Web.Pages.Shared;

/// <summary>The coloured tag that says where a report, round or scorecard stands.</summary>
/// <param name="Tone">grey (nothing to do), blue (waiting for someone), green (finished), amber (soon), red (late, returned). The
/// word says it too: colour is never alone.</param>
public sealed record StateTag(string Text, string Tone)
{
    /// <summary>Days before a due date from which on it is close.</summary>
    private const int Soon = 7;

    public static StateTag Of(ReportState state) => new(state.Label(), state switch
    {
        ReportState.Drafting => "grey",
        ReportState.HandedOver => "amber",
        ReportState.Sent => "blue",
        ReportState.Returned => "red",
        _ => "green",
    });

    public static StateTag Of(ScorecardState state) => new(state.Label(), state switch
    {
        ScorecardState.Self => "grey",
        ScorecardState.Review => "blue",
        ScorecardState.Returned => "red",
        ScorecardState.Reviewed => "amber",
        _ => "green",
    });

    /// <summary>Days left or late: a fact of its own, apart from the state of the report.</summary>
    public static StateTag Of(DueState due) => new(due.Label, due switch
    {
        { SentOn: not null, IsLate: false } => "green",
        { SentOn: not null } => "amber",
        { IsLate: true } => "red",
        { DaysLeft: <= Soon } => "amber",
        _ => "grey",
    });

    /// <summary>A report that is back at its unit says so, and by when it has to come again; that the first sending was in time is no state of it.</summary>
    public static IEnumerable<StateTag> Of(DueState due, ReturnedState? returned) => returned switch
    {
        null => [Of(due)],
        { IsOpen: true } => Of(returned),
        _ => [Of(due), .. Of(returned).Skip(1)],
    };

    /// <summary>Since when it was returned; and the day it had or has to come again, where there is one.</summary>
    public static IEnumerable<StateTag> Of(ReturnedState returned)
    {
        yield return new StateTag(returned.Label, "amber");
        if (returned.DueLabel is { } due)
        {
            yield return new StateTag(due, returned switch
            {
                { IsOpen: true, IsLate: true } => "red",
                { IsOpen: false, IsLate: false } => "green",
                _ => "amber",
            });
        }
    }

    public static StateTag Of(PublicationState state) => new(state.Label(), state switch
    {
        PublicationState.Posted => "green",
        PublicationState.Awaited => "blue",
        PublicationState.TakenDown => "red",
        PublicationState.PersonalOver => "amber",
        _ => "grey",
    });

    public static StateTag Of(ProposalState state) => new(state.Label(), state switch
    {
        ProposalState.Sent or ProposalState.TakenBack => "grey",
        ProposalState.Read or ProposalState.Considered => "blue",
        ProposalState.Settled => "green",
        _ => "amber",
    });

    public static StateTag Of(RoundState state) => new(state.Label(), state switch
    {
        RoundState.Draft => "grey",
        RoundState.Submitted => "amber",
        RoundState.Issued => "blue",
        RoundState.Withdrawn => "red",
        _ => "green",
    });
}
