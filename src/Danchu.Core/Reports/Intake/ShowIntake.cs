using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Intake;

/// <summary>The page where a Word file is taken in: nothing uploaded yet, or the file side by side with the report.</summary>
public sealed class ShowIntake(DanchuDatabase database, LoadReport loadReport, LoadFigures loadFigures)
{
    /// <param name="Intake">Null while nothing is uploaded.</param>
    public sealed record View(OpenedReport File, IntakeView? Intake);

    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, IntakeChoices choices, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        if (!file.Rights.Writes)
        {
            return Denial.Forbidden;
        }

        var plan = file.May(ReportDeed.TakeInReport) ? await OpenAsync(actor, file, choices, cancellationToken) : null;
        return new View(file, plan?.View);
    }

    /// <summary>The uploaded file compared with the report as it is now.</summary>
    /// <returns>Null when the actor has uploaded nothing.</returns>
    internal async Task<IntakePlan?> OpenAsync(Actor actor, OpenedReport file, IntakeChoices choices, CancellationToken cancellationToken)
    {
        var upload = await database.UploadedReports.AsNoTracking()
            .FirstOrDefaultAsync(u => u.AssignmentId == file.Assignment.Id && u.PersonId == actor.PersonId, cancellationToken);
        if (upload is null || DocxReader.Read(new MemoryStream(upload.Content, writable: false)) is not DocxRead read)
        {
            return null;
        }

        var sections = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id)
            .ToDictionaryAsync(s => s.Key, StringComparer.Ordinal, cancellationToken);
        var facts = await database.Facts.AsNoTracking().Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id)
            .ToDictionaryAsync(f => f.Indicator, f => f.Revision, StringComparer.Ordinal, cancellationToken);
        var figures = await loadFigures.ReadAsync(file, cancellationToken);
        return PlanIntake.From(new IntakeSource(file, upload, read, figures, sections, facts, StampOf(upload, file, sections, facts)), choices);
    }

    private static string StampOf(UploadedReport upload, OpenedReport file, Dictionary<string, ReportSection> sections, Dictionary<string, int> facts)
    {
        var state = new StringBuilder();
        state.Append(CultureInfo.InvariantCulture, $"{upload.Id} {file.Report.Id} {file.Report.State}");
        foreach (var section in sections.Values.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            state.Append(CultureInfo.InvariantCulture, $" {section.Key}:{section.Revision}");
        }

        foreach (var (indicator, revision) in facts.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            state.Append(CultureInfo.InvariantCulture, $" {indicator}:{revision}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state.ToString())))[..16];
    }
}
