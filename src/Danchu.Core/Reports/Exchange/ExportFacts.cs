using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Danchu.Core.Uploads;

namespace Danchu.Core.Reports.Exchange;

/// <summary>
/// The figures of a report as a file for another system: those entered so far, for the unit itself; those that were signed, for whoever reads it.
/// </summary>
public sealed class ExportFacts(LoadReport loadReport, ShowFigures showFigures)
{
    /// <summary>The unit's own figures as they are now.</summary>
    public async Task<Outcome<Download>> ReadAsync(
        Actor actor, AssignmentId id, FactFormat format, CancellationToken cancellationToken = default)
    {
        var shown = await showFigures.ReadAsync(actor, id, cancellationToken);
        return shown is Outcome<ShowFigures.View>.Done(var view)
            ? FileOf(
                view.File,
                view.Groups.SelectMany(group => group.Rows).Where(row => row is { IsOwn: true, Figure: not null })
                    .DistinctBy(row => row.Indicator.Key, StringComparer.Ordinal).Select(row => new ExchangedFact(row.Indicator.Key, row.Figure!)),
                format)
            : shown.NotDoneAs<Download>();
    }

    /// <summary>The figures with which a report was signed.</summary>
    public async Task<Outcome<Download>> ReadAsync(Actor actor, ReportId id, FactFormat format, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done(var file))
        {
            return opened.NotDoneAs<Download>();
        }

        return ReportLifecycle.IsDraft(file.Report.State)
            ? new Refusal("Báo cáo chưa ký nên chưa có số liệu chốt.")
            : FileOf(
                file, file.Report.FrozenFigures.Where(f => f is { IsOwn: true, Figure: not null }).Select(f => new ExchangedFact(f.Indicator, f.Figure!)),
                format);
    }

    private static Outcome<Download> FileOf(OpenedReport file, IEnumerable<ExchangedFact> facts, FactFormat format)
    {
        if (FactFormats.Refuse(format) is { } unknown)
        {
            return unknown;
        }

        var exchanged = new ExchangedFacts(file.Organisation.Code, file.Period, file.StatisticalForm?.Key ?? "", [.. facts]);
        var content = format switch
        {
            FactFormat.DataValueSet => DataValueSet.Write(exchanged),
            FactFormat.Csv => FactCsv.Write(exchanged),
            FactFormat.SdmxCsv => SdmxCsv.Write(exchanged),
        };
        var stem = SearchText.Of($"so lieu {file.Organisation.Name} {file.Period.Name}").Trim().Replace(' ', '-');
        return new Download($"{stem}{(format == FactFormat.SdmxCsv ? ".sdmx" : "")}{format.Extension()}", format.ContentType(), content);
    }
}
