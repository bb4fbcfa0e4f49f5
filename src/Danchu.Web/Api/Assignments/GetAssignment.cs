using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;

namespace Danchu.Web.Api.Assignments;

/// <summary>One duty of the key's unit: how far it is, section by section.</summary>
internal static class GetAssignment
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("assignments/{id:guid}", ReadAsync)
        .Tells<AssignmentDetails>("Nhiệm vụ báo cáo", "Một nhiệm vụ báo cáo");

    private static async Task<IResult> ReadAsync(HttpContext http, ShowAssignment show, AssignmentId id, CancellationToken cancellationToken) => ApiAnswer.Of(
        await show.ReadAsync(http.Actor(), id, cancellationToken),
        view => Results.Ok(new AssignmentDetails(
            id.Value, view.File.Round.Id.Value, view.File.Organisation.Id.Value, view.File.Report.Id.Value, view.File.Assignment.Subject,
            view.File.Period.Name, view.File.Period.From, view.File.Period.To, view.File.DueOn, view.File.Report.State, view.File.Report.Edition,
            view.FiguresAsked, view.FiguresEntered,
            [.. view.Sections.Select(s => new SectionItem(s.Key, s.Number, s.Heading, s.Depth, s.Writes, s.Open, s.Words, s.Revision))],
            [.. view.Composed.Problems.Concat(view.Composed.Gaps).Select(remark => remark.Message)])));
}

/// <summary>A duty with its sections.</summary>
/// <param name="Remarks">What stands in the way of signing, and what is still empty.</param>
internal sealed record AssignmentDetails(
    Guid Id, Guid RoundId, Guid OrganisationId, Guid ReportId, string Subject, string Period, DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly DueOn,
    ReportState State, int Edition, int FiguresAsked, int FiguresEntered, IReadOnlyList<SectionItem> Sections, IReadOnlyList<string> Remarks);

/// <summary>A section of the outline with how far its text is.</summary>
internal sealed record SectionItem(string Key, string Number, string Heading, int Depth, bool Writes, bool Open, int Words, int Revision);
