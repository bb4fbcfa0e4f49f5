using Danchu.Checking.Reading;

namespace Danchu.Checking.Sameness;

/// <summary>A figure of a table or an annex with the words that name it: the label of its row, or of a total the head of its column.</summary>
/// <param name="Words">Different words with a meaning, at least one.</param>
/// <param name="Whole">The label says that it is all of them: tổng số.</param>
/// <param name="Power">Of the scale in the label: 6 for (triệu đồng).</param>
internal sealed record NamedFigure(Number Number, ulong[] Words, bool Whole, byte Power)
{
    private static readonly decimal[] Powers = [1, 0, 0, 1_000, 10_000, 0, 1_000_000, 0, 0, 1_000_000_000];

    public decimal Value => Number.Value * Powers[Number.Power > 0 ? 0 : Power];
}
