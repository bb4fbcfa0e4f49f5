using Danchu.Checking.Numbers;
using Danchu.Core.Facts;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring;

/// <summary>Reads the points typed for one criterion: 10, 8,5, 4.9; never more than two decimals, never out of the criterion's range.</summary>
public static class ParseTypedPoints
{
    /// <returns>The points, or a refusal at the criterion's own field.</returns>
    public static (decimal Points, Refusal? Refusal) From(string typed, Criterion criterion)
    {
        var name = Name(criterion);
        var points = TypedNumber.Parse(InputText.Line(typed), decimals: 2) switch
        {
            TypedNumber.Value(var number) => number,
            TypedNumber.Ambiguous(_, var parted) when decimal.Round(parted, 2) == parted => parted,
            _ => (decimal?)null,
        };
        if (points is not { } given)
        {
            return (0, new Refusal($"{name}: ghi số điểm, tối đa hai chữ số thập phân, ví dụ 8 hoặc 8,5.", criterion.Key));
        }

        if (given < criterion.Floor || given > criterion.Points)
        {
            return (0, new Refusal(
                $"{name}: điểm từ {WriteFigure.Number(criterion.Floor)} đến {WriteFigure.Number(criterion.Points)}, không phải {WriteFigure.Number(given)}.",
                criterion.Key));
        }

        return criterion.Kind == CriterionKind.YesNo && given != criterion.Floor && given != criterion.Points
            ? (0, new Refusal($"{name}: chỉ có {WriteFigure.Number(criterion.Floor)} hoặc {WriteFigure.Number(criterion.Points)} điểm.", criterion.Key))
            : (given, null);
    }

    public static string Name(Criterion criterion) => criterion.Number.Length > 0 ? $"Tiêu chí {criterion.Number}" : $"“{Start(criterion.Text)}”";

    private static string Start(string text) => text.Length <= 60 ? text : text[..60].TrimEnd() + "…";
}
