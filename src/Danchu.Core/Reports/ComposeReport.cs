using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>From outline, texts and figures to the official document: the preview, the file to sign and the frozen one are all this.</summary>
public sealed class ComposeReport(DanchuDatabase database, LoadFigures loadFigures, AddToReport addToReport, DocumentForms forms, TimeProvider clock)
{
    /// <summary>The whole document.</summary>
    public Task<ComposedReport> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default) =>
        ComposeAsync(file, whole: true, cancellationToken);

    /// <summary>Without the annexes of other rooms, for whoever asks only what the unit itself answers for (<see cref="ComposedReport.OwnWords"/>).</summary>
    public Task<ComposedReport> ReadOwnWordsAsync(OpenedReport file, CancellationToken cancellationToken = default) =>
        ComposeAsync(file, whole: false, cancellationToken);

    /// <summary>
    /// A draft with the number, day, signature and recipients that its report has got since. The rest stands as it was composed, checked and read.
    /// </summary>
    public ComposedReport Sign(OpenedReport file, ComposedReport draft)
    {
        var head = HeadOf(file);
        return draft with
        {
            Document = draft.Document with { Title = Title(file, head), Signature = Signature(file, head), Recipients = RecipientsOf(file, head) },
            DocumentForm = FormOf(file),
        };
    }

    private async Task<ComposedReport> ComposeAsync(OpenedReport file, bool whole, CancellationToken cancellationToken)
    {
        var frozen = await FrozenAsync(file, cancellationToken);
        var added = frozen is null ? await addToReport(file, cancellationToken) : ReportAddition.None;
        var figures = await loadFigures.ReadAsync(file, added, cancellationToken);
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id)
            .ToDictionaryAsync(s => s.Key, s => s.Text, StringComparer.Ordinal, cancellationToken);
        List<ReportRemark> problems = [];
        var body = Body(file, texts, figures, problems);
        Sequence<Annex> own = file.StatisticalForm is { } form && !IsBlank(form, figures) ? [ComposeAnnex.From(form, file.Period, figures)] : [];
        UseEntered(file, figures);
        var others = whole ? await added.ComposeAnnexes(cancellationToken) : [];
        var annexes = NumberAnnexes.In([.. own, .. others]);
        var head = HeadOf(file);
        return new ComposedReport
        {
            Document = frozen ?? new OfficialDocument
            {
                Title = Title(file, head),
                Addressees = await AddresseesAsync(file, cancellationToken),
                Body = body.ToSequence(),
                Signature = Signature(file, head),
                Recipients = RecipientsOf(file, head),
                Annexes = annexes,
            },

            // A signed file says no longer which room its annexes came from: the form is the first of them.
            OwnAnnexes = (frozen?.Annexes ?? annexes).Take(own.Count).ToSequence(),
            DocumentForm = FormOf(file),
            Problems = problems,
            Gaps = [.. Gaps(file, texts, figures)],
            Figures = figures,
        };
    }

    /// <summary>What was signed is shown from its own bytes: the unit's name, its superior's and the catalogue may have changed since.</summary>
    private async Task<OfficialDocument?> FrozenAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        if (ReportLifecycle.IsDraft(file.Report.State))
        {
            return null;
        }

        var bytes = await database.ReportDocuments.Where(d => d.ReportId == file.Report.Id).Select(d => d.Content).FirstOrDefaultAsync(cancellationToken);
        return bytes is null ? null : DocxReader.Read(new MemoryStream(bytes)) is DocxRead read ? read.Document : null;
    }

    /// <summary>The body that asked, where the form names it at the head of a report.</summary>
    private async Task<Sequence<string>> AddresseesAsync(OpenedReport file, CancellationToken cancellationToken) =>
        FormOf(file).Addressees.InReports ? [await database.IssuerNameAsync(file.Round.IssuerId, file.Round.Line, cancellationToken)] : [];

    // A form without a single figure is no annex.
    private static bool IsBlank(StatisticalForm form, FigureSource figures) => form.Rows.All(row => figures.Now(row) is null);

    /// <summary>What the unit entered is part of what it signs, also where no sentence and no row shows it: superiors' totals count it.</summary>
    private static void UseEntered(OpenedReport file, FigureSource figures)
    {
        var asked = file.OwnIndicators.ToHashSet(StringComparer.Ordinal);
        foreach (var key in figures.Indicators.Keys.Where(key => asked.Contains(Indicator.AskedAs(key)) && figures.Peek(key, Scope.Own).Figure is not null))
        {
            figures.Now(key, Scope.Own);
        }
    }

    private static DocumentHead HeadOf(OpenedReport file) => new(file.Organisation, file.Round.Line, file.Letterhead);

    private DocumentForm FormOf(OpenedReport file) => forms.Choose(file.Round.Line, file.Report.SignedOn ?? clock.Today());

    private static List<Block> Body(OpenedReport file, Dictionary<string, string> texts, FigureSource figures, List<ReportRemark> problems)
    {
        List<Block> body = [];
        var ordinals = new int[Heading.DeepestLevel + 2];
        foreach (var (section, depth) in file.Sections)
        {
            Array.Clear(ordinals, depth + 1, ordinals.Length - depth - 1);
            body.Add(new Heading(depth, ++ordinals[depth], ReportHeading.Of(FillPlaces.In(section.Heading, file.Period))));
            var text = texts.GetValueOrDefault(section.Key, "");
            void Problem(string message) => problems.Add(new ReportRemark(section.Key, $"Mục {file.Outline.CitedNumber(section.Key)}. {message}"));
            body.AddRange(new MarkupToBlocks(figures, Problem).Convert(text));
        }

        return body;
    }

    private static TitleBlock Title(OpenedReport file, DocumentHead head)
    {
        var dated = file.Report.SignedOn is { } day ? head.Dated(day) : head.Undated(month: null, file.Round.DueOn.Year);
        return head.Title(
            file.Outline.DocumentType, file.Report.BookNumber, dated, FillPlaces.In(file.Outline.Subject, file.Period)) with { TypeName = "Báo cáo" };
    }

    private static SignatureBlock Signature(OpenedReport file, DocumentHead head) =>
        file.Report.SignedOn is null ? head.Signature : SignatureBlock.Parse(file.Report.SignatureLines, file.Report.SignerName);

    private static Recipients? RecipientsOf(OpenedReport file, DocumentHead head) =>
        file.Report.SignedOn is null ? head.Recipients : ParseRecipients.From(file.Report.Recipients);

    private static IEnumerable<ReportRemark> Gaps(OpenedReport file, Dictionary<string, string> texts, FigureSource figures)
    {
        foreach (var section in file.WrittenSections.Where(s => texts.GetValueOrDefault(s.Key, "").Trim().Length == 0))
        {
            var heading = FillPlaces.In(section.Heading, file.Period);
            yield return new ReportRemark(section.Key, $"Mục {file.Outline.CitedNumber(section.Key)} “{heading}” chưa viết.");
        }

        var empty = file.OwnRows.Count(r => figures.Now(r.Indicator, Scope.Own) is null);
        var none = file.StatisticalForm is { } form && IsBlank(form, figures) ? "chưa có số nào: báo cáo sẽ không kèm phụ lục số liệu" : "";
        if (empty > 0 || none.Length > 0)
        {
            var some = empty > 0 ? $"còn {WriteFigure.Count(empty)} chỉ tiêu chưa nhập" : "";
            yield return new ReportRemark(null, $"Biểu số liệu {string.Join(", ", new[] { some, none }.Where(words => words.Length > 0))}.");
        }
    }
}
