using System.Runtime.CompilerServices;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Texts;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// The league table for a file: every unit that matches, every criterion; in a spreadsheet groups and totals are formulas over real numbers, in a document
/// the tables stand on landscape pages.
/// </summary>
public sealed class ExportLeague(DanchuDatabase database, FindLeague find, DocumentForms forms, TimeProvider clock)
{
    private const int FirstLine = 7;

    private static readonly ExportColumn[] Before =
        [
            new("TT", 6), new("Mã đơn vị", 16), new("Đơn vị", 40, "Điểm chuẩn"), new("Loại đơn vị", 22), new("Tình trạng", 18), new("Điểm tự chấm", 10),
            new("Tự xếp loại", 12),
        ];

    public sealed record Input(RoundId RoundId, LeagueFilter Filter);

    public async Task<Outcome<ExportTable>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await find.ReadAsync(actor, input.RoundId, input.Filter.Rubric, cancellationToken);
        if (found is not Outcome<League>.Done(var league))
        {
            return found.NotDoneAs<ExportTable>();
        }

        var lines = league.Rubric.Walk().Select(l => l.Criterion).ToList();
        var of = input.Filter.Points is { } stage ? $" ({stage.Label().ToLowerInvariant()})" : "";
        List<ExportColumn> columns =
        [
            .. Before, .. lines.Select(l => new ExportColumn(Heading(l), l.IsGroup ? 11 : 9, l.Points)), new("Tổng điểm" + of, 10, league.Rubric.Total),
            new("Điểm thẩm định", 10), new("Xếp loại thẩm định", 12), new("Điểm kết luận", 10), new("Xếp loại kết luận", 12), new("Chênh lệch với tự chấm", 10),
            new("Điểm năm trước", 10), new("Xếp loại năm trước", 12),
        ];
        return new ExportTable($"Bảng điểm {league.Round.PeriodName}", columns, RowsAsync(league, input.Filter, lines, cancellationToken))
        {
            Unit = league.Round.IssuerName, Period = league.Period.Dated(), KeptColumns = 3,
        };
    }

    public async Task<Outcome<WordFile>> ReadDocumentAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await find.ReadAsync(actor, input.RoundId, input.Filter.Rubric, cancellationToken);
        if (found is not Outcome<League>.Done(var league))
        {
            return found.NotDoneAs<WordFile>();
        }

        var (round, today) = (league.Round, clock.Today());
        var title = new ScorecardTitle("Bảng tổng hợp", $"Kết quả chấm điểm, xếp loại {char.ToLowerInvariant(round.PeriodName[0])}{round.PeriodName[1..]}");
        var head = await DocumentHead.LoadAsync(database, round.IssuerId, round.Line, cancellationToken);
        var rows = await database.RowsAsync(league, input.Filter, cancellationToken).ToListAsync(cancellationToken);
        var document = title.Draft(head, today) with
        {
            Body = ComposeLeague.Summary(league, await database.CountClassesAsync(league, cancellationToken)).Cast<Block>().ToSequence(),
            Annexes = [ComposeLeague.Annex(league, LeagueColumn.Of(league.Rubric, detailed: true), rows)],
        };
        return new WordFile($"bang-diem-{SafeName.Of(round.PeriodName)}.docx", WordFile.Write(document, forms.Choose(round.Line, today)));
    }

    private async IAsyncEnumerable<object?[]> RowsAsync(
        League league, LeagueFilter filter, List<Criterion> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var columnOf = lines.Index().ToDictionary(l => l.Item.Key, l => FirstLine + l.Index + 1, StringComparer.Ordinal);
        var (self, sum) = (WriteSpreadsheet.Column(FirstLine - 2), FirstLine + lines.Count);
        var (review, final) = (WriteSpreadsheet.Column(sum + 1), WriteSpreadsheet.Column(sum + 3));
        await foreach (var row in database.RowsAsync(league, filter, cancellationToken))
        {
            // The two header rows stand above.
            var at = row.Number + 2;
            var unit = row.Unit;
            var formula = new SumFormula(league.Rubric, unit.Kind, line => columnOf.TryGetValue(line.Key, out var column) ? (column, at) : null);
            yield return
            [
                row.Number, unit.Code, unit.Name, unit.Kind.Label(), unit.State.Label(), unit.Self, unit.SelfClass,
                .. lines.Select(line => Cell(row, line, formula)),
                row.Score.Points.Count > 0 ? new ExportFormula(formula.Total(row.Score), row.Score.Total) : null,
                unit.Review, unit.ReviewClass, unit.Final, unit.FinalClass,
                unit.Difference is { } difference
                    ? new ExportFormula(FormattableString.Invariant($"{(unit.Final is null ? review : final)}{at}-{self}{at}"), difference)
                    : null,
                unit.Last, unit.LastClass,
            ];
        }
    }

    private static object? Cell(LeagueRow row, Criterion line, SumFormula formula) => row.At(line) switch
    {
        { } points when line.IsGroup => new ExportFormula(formula.Group(line), points),
        { } points => points,
        _ => row.Given.TryGetValue(line.Key, out var given) && given.NotApplicable ? "–" : null,
    };

    private static string Heading(Criterion line) => line.Number.Length > 0 ? $"{line.Number}. {line.Text}" : line.Text;
}
