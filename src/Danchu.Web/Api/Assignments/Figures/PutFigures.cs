using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;

namespace Danchu.Web.Api.Assignments.Figures;

/// <summary>Writes figures of the key's own unit, all or none, over those that were read (If-Match).</summary>
internal static class PutFigures
{
    public static void Map(RouteGroupBuilder api) => api.MapPut("assignments/{id:guid}/figures", WriteAsync)
        .Tells<FigureSheet>("Số liệu", "Ghi số liệu của một nhiệm vụ báo cáo")
        .WithDescription("Cần If-Match với ETag của lần đọc. Chỉ tiêu không nêu thì giữ nguyên; state trống và không có giá trị thì bỏ số đã ghi.");

    private static async Task<IResult> WriteAsync(
        HttpContext http, ShowFigures show, EnterFigures enter, AssignmentId id, WrittenFigures written, CancellationToken cancellationToken)
    {
        var read = await show.ReadAsync(http.Actor(), id, cancellationToken);
        if (read is not Core.Operations.Outcome<ShowFigures.View>.Done(var view))
        {
            return ApiAnswer.Of(read, _ => Results.Ok());
        }

        if (view.File.Rights.Writes && ApiAnswer.RefuseStale(http, GetFigures.TagOf(view)) is { } stale)
        {
            return stale;
        }

        var revisions = GetFigures.Own(view).ToDictionary(row => row.Indicator.Key, row => row.Revision, StringComparer.Ordinal);
        var entries = written.Figures.ConvertAll(figure => figure.ToEntry(revisions.GetValueOrDefault(figure.Indicator)));
        var outcome = await enter.ExecuteAsync(http.Actor(), new EnterFigures.Input(id, entries), cancellationToken);
        return outcome is Core.Operations.Outcome<int>.Done
            ? ApiAnswer.Of(await show.ReadAsync(http.Actor(), id, cancellationToken), now =>
            {
                http.Response.Headers.ETag = GetFigures.TagOf(now);
                return Results.Ok(GetFigures.SheetOf(now));
            })
            : ApiAnswer.Of(outcome, _ => Results.Ok());
    }
}

/// <summary>Figures to be written.</summary>
internal sealed record WrittenFigures(List<WrittenFigure> Figures);

/// <summary>A figure to be written: a value, a/b, a text, or a state; without any of them it is taken away.</summary>
internal sealed record WrittenFigure(
    string Indicator, FigureState? State = null, decimal? Value = null, decimal? Denominator = null, string? Text = null)
{
    public EnterFigures.Entry ToEntry(int revision) => (State, Value, Denominator, Text) is (null, null, null, null)
        ? new EnterFigures.Entry(Indicator, "", revision)
        : new EnterFigures.Entry(Indicator, Typed: null, revision) { Exact = new Figure(State ?? FigureState.Value, Value, Denominator, Text) };
}
