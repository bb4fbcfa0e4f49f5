using Danchu.Core.Indicators;
using Danchu.Core.Texts;

namespace Danchu.Core.Forms;

/// <summary>What in a form looks wrong. It is shown, and may be asked for all the same.</summary>
public static class LintForm
{
    public static IReadOnlyList<LintRemark> Of(StatisticalForm form)
    {
        var groups = FormLine.Of(form.Groups);
        return
        [
            .. form.Rows.Any() ? (LintRemark[])[] : [new LintRemark(null, "Biểu chưa có dòng nào nên chưa dùng được trong đợt báo cáo.")],
            .. Numbers(groups),
            .. groups.SelectMany(group => Numbers(group.Children)),
            .. groups.SelectMany(group => group.Children).SelectMany(line => Unasked(line, form)),
            .. groups.Where(group => group.Children.Count == 0).Select(group => new LintRemark(group.Key, "nhóm chưa có dòng nào.")),
        ];
    }

    // What those below report is added whether this form asks it or not; the unit's own must be entered somewhere.
    private static IEnumerable<LintRemark> Unasked(FormLine line, StatisticalForm form) => line.Row is { Sum: { } sum, Scope.Kind: ScopeKind.Own }
        ? sum.Select(term => term.Indicator).Except(form.Rows.Where(row => row.Scope == Scope.Own).Select(row => row.Indicator), StringComparer.Ordinal)
            .Select(key => new LintRemark(line.Key, $"cộng chỉ tiêu “{key}” mà biểu không hỏi: đơn vị nào không nhập thì dòng này để trống."))
        : [];

    private static IEnumerable<LintRemark> Numbers(List<FormLine> siblings)
    {
        var last = (string?)null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in siblings.Where(line => line.Row.Number is not "-"))
        {
            var number = line.Row.Number;
            if (!seen.Add(number))
            {
                yield return new LintRemark(line.Key, $"số {number} đã dùng cho một dòng đứng trên.");
            }
            else if (last is not null && Ordinal.Of(last) is { } before && Ordinal.Of(number) is { } here && here != before + 1)
            {
                yield return new LintRemark(line.Key, $"sau {last} là {number}, đáng lẽ là {Ordinal.Next(last)}.");
            }

            last = number;
        }
    }
}
