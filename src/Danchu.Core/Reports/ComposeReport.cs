using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>From outline, texts and figures to the official document: the preview, the file to sign and the frozen one are all this.</summary>
public sealed class ComposeReport(DanchuDatabase database, LoadFigures loadFigures, AddedAnnexes addedAnnexes, DocumentForms forms, TimeProvider clock)
{
    public async Task<ComposedReport> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default)
    {
        var figures = await loadFigures.ReadAsync(file, cancellationToken);
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id)
            .ToDictionaryAsync(s => s.Key, s => s.Text, StringComparer.Ordinal, cancellationToken);
        var frozen = await FrozenAsync(file, cancellationToken);
        List<ReportRemark> problems = [];
        var body = Body(file, texts, figures, problems);
        var head = new DocumentHead(file.Organisation, file.Round.Line, file.Letterhead);
        List<Annex> annexes = file.Form is null ? [] : [ComposeAnnex.From(file.Form, file.Period, figures)];
        if (frozen is null)
        {
            annexes.AddRange(await addedAnnexes(file, cancellationToken));
        }

        return new ComposedReport
        {
            Document = frozen ?? new OfficialDocument
            {
                Title = Title(file, head),
                Body = body.ToSequence(),
                Signature = Signed(file) ? SignatureBlock.Parse(file.Report.SignatureLines, file.Report.SignerName) : head.Signature,
                Recipients = Signed(file) ? ParseRecipients.From(file.Report.Recipients) : head.Recipients,
                Annexes = annexes.ToSequence(),
            },
            Form = forms.Choose(file.Round.Line, file.Report.SignedOn ?? clock.Today()),
            Problems = problems,
            Gaps = [.. Gaps(file, texts, figures)],
            Figures = figures.Used,
        };
    }

    /// <summary>What was signed is shown from its own bytes: the unit's name, its superior's and the catalogue may have changed since.</summary>
    private async Task<OfficialDocument?> FrozenAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        if (file.Report.State is ReportState.Drafting or ReportState.HandedOver)
        {
            return null;
        }

        var bytes = await database.ReportDocuments.Where(d => d.ReportId == file.Report.Id).Select(d => d.Content).FirstOrDefaultAsync(cancellationToken);
        return bytes is null ? null : DocxReader.Read(new MemoryStream(bytes)) is DocxRead read ? read.Document : null;
    }

    private static bool Signed(OpenedReport file) => file.Report.SignedOn is not null;

    private static List<Block> Body(OpenedReport file, Dictionary<string, string> texts, FigureSource figures, List<ReportRemark> problems)
    {
        List<Block> body = [];
        var ordinals = new int[Heading.DeepestLevel + 2];
        foreach (var (section, depth) in file.Sections)
        {
            Array.Clear(ordinals, depth + 1, ordinals.Length - depth - 1);
            body.Add(new Heading(depth, ++ordinals[depth], FillPlaces.In(section.Heading, file.Period)));
            var text = texts.GetValueOrDefault(section.Key, "");
            body.AddRange(new MarkupToBlocks(figures, message => problems.Add(new ReportRemark(section.Key, $"Mục {section.Number}. {message}"))).Convert(text));
        }

        return body;
    }

    private static TitleBlock Title(OpenedReport file, DocumentHead head)
    {
        var dated = file.Report.SignedOn is { } day ? head.Dated(day) : head.Undated(month: null, file.Round.DueOn.Year);
        return head.Title(file.Outline.DocumentType, file.Report.BookNumber, dated, FillPlaces.In(file.Outline.Subject, file.Period)) with { TypeName = "Báo cáo" };
    }

    private static IEnumerable<ReportRemark> Gaps(OpenedReport file, Dictionary<string, string> texts, FigureSource figures)
    {
        foreach (var section in file.WrittenSections.Where(s => texts.GetValueOrDefault(s.Key, "").Trim().Length == 0))
        {
            yield return new ReportRemark(section.Key, $"Mục {section.Number} “{FillPlaces.In(section.Heading, file.Period)}” chưa viết.");
        }

        var empty = file.OwnRows.Count(r => figures.Now(r.Indicator, Scope.Own) is null);
        if (empty > 0)
        {
            yield return new ReportRemark(null, $"Biểu số liệu còn {WriteFigure.Count(empty)} chỉ tiêu chưa nhập.");
        }
    }
}
