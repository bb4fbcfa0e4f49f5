using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;

namespace Danchu.Core.Evidence;

internal static class RefuseChange
{
    /// <summary>Why the evidence of a criterion cannot be changed now; null when it can: the criterion lies with the unit.</summary>
    public static Refusal? At(ScorecardFile file, string criterion)
    {
        if (LeafOf(file, criterion) is not { } leaf)
        {
            return new Refusal("Bảng tiêu chí không có tiêu chí này; hãy tải lại trang.");
        }

        return file.IsWithUnit(leaf.Key)
            ? null
            : new Refusal($"{ReadTypedPoints.Name(leaf)}: phiếu đang ở bước “{Words.Of(file.Card.State)}”, không thay đổi minh chứng được.");
    }

    public static Criterion? LeafOf(ScorecardFile file, string criterion) => file.Leaves.FirstOrDefault(l => string.Equals(l.Key, criterion, StringComparison.Ordinal));
}
