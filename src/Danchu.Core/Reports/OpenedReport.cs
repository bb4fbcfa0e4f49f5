using Danchu.Core.Access;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;

namespace Danchu.Core.Reports;

/// <summary>A report with all it hangs on, as every operation on it needs: loaded once, rights decided once.</summary>
public sealed record OpenedReport
{
    public required Report Report { get; init; }

    public required Assignment Assignment { get; init; }

    public required ReportingRound Round { get; init; }

    public required ReportingPeriod Period { get; init; }

    public required Organisation Organisation { get; init; }

    public required Organisation Superior { get; init; }

    public required Outline Outline { get; init; }

    public required StatisticalForm? StatisticalForm { get; init; }

    /// <summary>How the unit stands on its documents of this line; null until an administrator has entered it.</summary>
    public required Letterhead? Letterhead { get; init; }

    /// <summary>Why the version before this one was returned: only these sections and figures are open in this one.</summary>
    public required IReadOnlyList<ReturnItem> Reopened { get; init; }

    /// <summary>When the version before this one was returned; null for the first.</summary>
    public required DateTimeOffset? ReturnedAt { get; init; }

    public required ReportRights Rights { get; init; }

    /// <summary>The day that counts for the unit: that of the return that opened this version, else that of the assignment.</summary>
    public DateOnly DueOn => Report.DueOn ?? Assignment.DueOn;

    /// <summary>Sections of the outline that this kind of unit fills, parents before children, with depth from 1.</summary>
    public IEnumerable<(OutlineSection Section, int Depth)> Sections => Outline.SectionsOf(Organisation.Kind);

    public IEnumerable<OutlineSection> WrittenSections => Sections.Select(s => s.Section).Where(s => s.Writes);

    /// <summary>"Mục III.2. Với Nhân dân": its number cited, for the same one may stand in every chapter.</summary>
    public string NameOf(OutlineSection section) => $"Mục {Outline.CitedNumber(section.Key)}. {FillPlaces.In(section.Heading, Period)}";

    /// <summary>Rows the unit itself answers.</summary>
    public IEnumerable<FormRow> OwnRows => StatisticalForm?.Rows.Where(r => r.Scope.Kind == ScopeKind.Own) ?? [];

    /// <summary>
    /// Figures that the outline speaks of and the form does not ask (land cleared, enterprises): they stand in the text alone and are entered
    /// outside the form, so that text and superiors' totals read the same fact.
    /// </summary>
    public IEnumerable<string> TextIndicators => Sections.SelectMany(s => s.Section.Indicators)
        .Except(OwnRows.Select(r => r.Indicator), StringComparer.Ordinal);

    public IEnumerable<string> OwnIndicators => OwnRows.Select(r => r.Indicator).Union(TextIndicators, StringComparer.Ordinal);

    /// <summary>All that form and outline speak of, whosever figure of it they ask.</summary>
    public IEnumerable<string> SpokenOf => OwnIndicators.Union(StatisticalForm?.Shows ?? [], StringComparer.Ordinal);

    /// <summary>Asked by form or outline, a part with its whole.</summary>
    public bool Asks(string indicator) => OwnIndicators.Contains(Indicator.AskedAs(indicator), StringComparer.Ordinal);

    /// <summary>Null when the report stands where this may be done, by whoever has the right to.</summary>
    public Refusal? Refuse(ReportDeed deed) => ReportLifecycle.Of(Report.State, deed).Refusal;

    /// <summary>Whether the actor may do this now: it is theirs to do, and the report stands where it may be done.</summary>
    public bool May(ReportDeed deed) => Rights.Allow(deed) && Refuse(deed) is null;

    public bool SectionIsOpen(string key) => Refuse(ReportDeed.SaveSection) is null && IsReopened(ReturnTarget.Section, key);

    public bool FigureIsOpen(string indicator) => Refuse(ReportDeed.EnterFigures) is null
        && (IsReopened(ReturnTarget.Figure, indicator) || IsReopened(ReturnTarget.Figure, Indicator.AskedAs(indicator)));

    /// <returns>Null for a first version.</returns>
    public ReturnedState? Returned(DateOnly today) => ReturnedState.Of(ReturnedAt, Report.DueOn, Report.SentAt, today);

    private bool IsReopened(ReturnTarget target, string key) =>
        Report.Edition == 1 || Reopened.Any(i => i.Target == target && string.Equals(i.Key, key, StringComparison.Ordinal));
}

/// <summary>What the actor may do with this report as it stands.</summary>
/// <param name="InUnit">The actor belongs to the unit and sees its drafts.</param>
/// <param name="Writes">Clerk or secretary of the unit.</param>
/// <param name="Signs">Signer of the unit.</param>
/// <param name="Decides">Secretary of the body that asked.</param>
public sealed record ReportRights(bool InUnit, bool Writes, bool Signs, bool Decides)
{
    public static ReportRights Of(Actor actor, OrganisationId unit, OrganisationId issuer) => new(
        actor.Organisations.Contains(unit),
        actor.Has(Role.Clerk, unit) || actor.Has(Role.Secretariat, unit),
        actor.Has(Role.Signer, unit),
        actor.Has(Role.Secretariat, issuer));

    public bool Allow(ReportDeed deed) => deed switch
    {
        ReportDeed.SaveSection or ReportDeed.EnterFigures or ReportDeed.AnswerFindings => Writes,
        ReportDeed.UploadReport or ReportDeed.TakeInReport or ReportDeed.SubmitForSignature => Writes,
        ReportDeed.DeclineToSign or ReportDeed.SignReport => Signs,
        ReportDeed.AttachSignedFile or ReportDeed.ReplaceSignedFile or ReportDeed.WithdrawSignedFile => Writes || Signs,
        ReportDeed.AcceptReport or ReportDeed.ReturnReport => Decides,
    };
}
