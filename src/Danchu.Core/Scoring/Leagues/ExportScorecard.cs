using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Core.Texts;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>One unit's scorecard as a file, as its reader sees it on the screen: a table with formulas, or the document in the form of its line.</summary>
public sealed class ExportScorecard(DanchuDatabase database, ShowScorecard read, DocumentForms forms, TimeProvider clock)
{
    public async Task<Outcome<ExportTable>> ReadAsync(Actor actor, ScorecardId id, CancellationToken cancellationToken = default)
    {
        var found = await read.ReadAsync(actor, id, cancellationToken);
        return found is Outcome<ShowScorecard.View>.Done(var view) ? Table(view) : found.NotDoneAs<ExportTable>();
    }

    public async Task<Outcome<WordFile>> ReadDocumentAsync(Actor actor, ScorecardId id, CancellationToken cancellationToken = default)
    {
        var found = await read.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<ShowScorecard.View>.Done(var view))
        {
            return found.NotDoneAs<WordFile>();
        }

        var (file, today) = (view.File, clock.Today());
        var head = await DocumentHead.LoadAsync(database, file.Organisation.Id, file.Round.Line, cancellationToken);
        var document = ScorecardTitle.Of(file.Rubric, file.Period).Draft(head, today) with { Body = [ComposeScorecard.Table(view)] };
        return new WordFile($"phieu-cham-diem-{SafeName.Of(file.Organisation.Name)}.docx", WordFile.Write(document, forms.Choose(file.Round.Line, today)));
    }

    private static ExportTable Table(ShowScorecard.View view)
    {
        var stages = ComposeScorecard.Stages(view).ToList();
        List<ExportColumn> columns =
            [new("TT", 7), new("Nội dung tiêu chí", 70), new("Điểm chuẩn", 10), .. stages.Select(s => new ExportColumn(s.Heading, 14)), new("Ghi chú", 40)];
        return new ExportTable($"Phiếu chấm điểm {view.File.Organisation.Name}", columns, Rows(view, stages).ToAsyncEnumerable())
        {
            Unit = view.File.Organisation.Name, Period = view.File.Period.Dated(),
        };
    }

    private static IEnumerable<object?[]> Rows(ShowScorecard.View view, List<(ScoreStage Stage, string Heading, Score Score)> stages)
    {
        var (rubric, kind) = (view.File.Rubric, view.File.Organisation.Kind);

        // The header is row 1.
        var rowOf = view.Rows.Index().ToDictionary(r => r.Item.Criterion.Key, r => r.Index + 2, StringComparer.Ordinal);
        var formulas = stages.Select((_, at) => new SumFormula(rubric, kind, line => rowOf.TryGetValue(line.Key, out var row) ? (at + 4, row) : null)).ToList();
        foreach (var row in view.Rows)
        {
            var line = row.Criterion;
            yield return [line.Number, line.Text, line.Points, .. stages.Select((s, at) => Cell(line, row, s, formulas[at])), ComposeScorecard.Note(view, row)];
        }

        yield return [
            "", "Tổng cộng điểm", rubric.Total,
            .. stages.Select(object? (s, at) => s.Score.Points.Count > 0 ? new ExportFormula(formulas[at].Total(s.Score), s.Score.Total) : null), "",
        ];
        if (rubric.Classes.Count > 0)
        {
            yield return ["", "Xếp loại", null, .. stages.Select(object? (s) => ComposeScorecard.Class(view, s)), ""];
        }
    }

    private static object? Cell(Criterion line, ShowScorecard.Row row, (ScoreStage Stage, string Heading, Score Score) stage, SumFormula formula)
    {
        if (stage.Score.Points.TryGetValue(line.Key, out var points))
        {
            return line.IsGroup ? new ExportFormula(formula.Group(line), points) : points;
        }

        return row.At(stage.Stage) is { NotApplicable: true } ? "–" : null;
    }
}
