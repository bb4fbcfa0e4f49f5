using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Periods;

namespace Danchu.Core.Rubrics;

/// <summary>Parses the head of a rubric as typed; all faulty fields are reported at once.</summary>
internal static class ParseHead
{
    private const int LegalBasisLimit = 20;

    public static List<Refusal> Into(Rubric rubric, RubricHead head)
    {
        var refusals = new List<Refusal>();
        Names(rubric, head, refusals);
        rubric.ForKinds = [.. head.ForKinds.Where(Enum.IsDefined).Distinct()];
        if (rubric.ForKinds.Count == 0)
        {
            refusals.Add(new Refusal("Chọn ít nhất một loại đơn vị dùng bảng này.", nameof(head.ForKinds)));
        }

        Days(rubric, head, refusals);
        LegalBasis(rubric, head, refusals);
        rubric.Total = Number(head.Total, "Tổng điểm", nameof(head.Total), refusals)
            ?? Missing("Nhập tổng điểm của bảng, ví dụ 100.", head.Total, nameof(head.Total), refusals);
        rubric.Cap = Number(head.Cap, "Điểm cao nhất kể cả điểm thưởng", nameof(head.Cap), refusals);
        rubric.Classes = ParseClasses.Classes(head.Classes, refusals);
        rubric.Vetoes = ParseClasses.Vetoes(head.Vetoes, rubric.Classes, rubric.Vetoes, refusals);
        rubric.Quotas = ParseClasses.Quotas(head.Quotas, rubric.Classes, refusals);
        return refusals;
    }

    private static void Names(Rubric rubric, RubricHead head, List<Refusal> refusals)
    {
        rubric.Name = EnteredText.Line(refusals, head.Name, "Tên bảng", Rubric.NameLimit, nameof(head.Name));
        if (rubric.Name.Length == 0)
        {
            refusals.Add(new Refusal("Nhập tên bảng tiêu chí.", nameof(head.Name)));
        }

        var title = EnteredText.Line(refusals, head.Title, "Tiêu đề của phiếu", Rubric.TitleLimit, nameof(head.Title));
        rubric.Title = title.Length > 0 || rubric.Name.Length > Rubric.TitleLimit - 20 ? title : $"{rubric.Name} năm {{nam}}";
        if (FillPlaces.Refuse(rubric.Title, "Tiêu đề của phiếu", nameof(head.Title)) is { } unknown)
        {
            refusals.Add(unknown);
        }

        rubric.Source = EnteredText.Lines(refusals, head.Source, "Nguồn", Rubric.SourceLimit, nameof(head.Source));
        rubric.SelfHeading = Heading(refusals, head.SelfHeading, "Tên cột tự chấm", "Điểm tự chấm", nameof(head.SelfHeading));
        rubric.ReviewHeading = Heading(refusals, head.ReviewHeading, "Tên cột thẩm định", "Điểm thẩm định", nameof(head.ReviewHeading));
        rubric.EarlierHeadings = [.. InputText.Lines(head.EarlierHeadings)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Heading(List<Refusal> refusals, string typed, string label, string otherwise, string field) =>
        EnteredText.Line(refusals, typed, label, Rubric.HeadingLimit, field) is { Length: > 0 } heading ? heading : otherwise;

    private static void Days(Rubric rubric, RubricHead head, List<Refusal> refusals)
    {
        if (head.ValidFrom is not { } from)
        {
            refusals.Add(new Refusal("Nhập ngày bảng bắt đầu có giá trị.", nameof(head.ValidFrom)));
        }
        else if (head.ValidTo < from)
        {
            refusals.Add(new Refusal($"Ngày hết giá trị {head.ValidTo.Value.Short()} trước ngày bắt đầu {from.Short()}.", nameof(head.ValidTo)));
        }
        else
        {
            (rubric.ValidFrom, rubric.ValidTo) = (from, head.ValidTo);
        }
    }

    private static void LegalBasis(Rubric rubric, RubricHead head, List<Refusal> refusals)
    {
        rubric.LegalBasis = [.. InputText.Lines(head.LegalBasis)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)];
        if (rubric.LegalBasis.Count > LegalBasisLimit || rubric.LegalBasis.Exists(symbol => symbol.Length > Rubric.SymbolLimit))
        {
            refusals.Add(new Refusal(
                $"Căn cứ: mỗi dòng một số, ký hiệu văn bản, không quá {Rubric.SymbolLimit} ký tự và {LegalBasisLimit} dòng.", nameof(head.LegalBasis)));
        }
    }

    internal static decimal? Number(string typed, string label, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (ParseDecimal.Of(typed) is { } number and <= Rubric.PointsLimit)
        {
            return number;
        }

        refusals.Add(new Refusal($"{label}: “{ParseBands.Shown(typed)}” không phải số từ 0 đến {Rubric.PointsLimit:0} với tối đa 2 chữ số thập phân.", field));
        return null;
    }

    private static decimal Missing(string message, string typed, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            refusals.Add(new Refusal(message, field));
        }

        return 0;
    }
}
