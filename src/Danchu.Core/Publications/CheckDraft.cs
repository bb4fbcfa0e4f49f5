using System.Text.RegularExpressions;
using Danchu.Core.Days;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications;

/// <summary>
/// What a draft must be before it may stand before the public: words, forms, the days of the Law. Posted for at least 30 days in a row (Luật 10/2022/QH15
/// Điều 13.2; of a consultation at least 20, Điều 28.2), unless a rule of the sector is named (Điều 13.6). For decisions of the people and for answers the
/// Law names no time.
/// </summary>
internal static partial class CheckDraft
{
    public const int PostedDays = 30;
    public const int ConsultedDays = 20;

    /// <summary>Inside an agency or enterprise (Điều 48.1-2, 66).</summary>
    public const int InternalDays = 20;

    // A day of posting ahead is a plan; further ahead it is a slip of the pen.
    private const int MostAhead = 60;

    public static IEnumerable<Refusal> Refuse(PublicationKind kind, PublicationVersion draft, DateOnly today)
    {
        if (draft.Title.Length == 0)
        {
            yield return new Refusal("Chưa nhập tên nội dung công khai.", nameof(DraftPublication.Input.Title));
        }

        if (draft.Text.Length == 0)
        {
            yield return new Refusal("Chưa nhập nội dung công khai.", nameof(DraftPublication.Input.Text));
        }

        if (PersonalNumber().IsMatch(draft.Title + "\n" + draft.Text))
        {
            yield return new Refusal(
                "Nội dung có dãy 12 chữ số như số định danh cá nhân; không công khai số định danh.", nameof(DraftPublication.Input.Text));
        }

        if (draft.Forms.Count == 0)
        {
            yield return new Refusal("Chọn ít nhất một hình thức công khai.", nameof(DraftPublication.Input.Forms));
        }

        foreach (var refusal in Days(kind, draft, today).Concat(Personal(draft)))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> Days(PublicationKind kind, PublicationVersion draft, DateOnly today)
    {
        if (draft.PostedFrom > today.AddDays(MostAhead))
        {
            yield return new Refusal($"Ngày bắt đầu công khai cách hôm nay quá {MostAhead} ngày.", nameof(DraftPublication.Input.PostedFrom));
        }

        if (draft.PostedUntil is not { } until)
        {
            if (LeastDays(kind) > 0 && (kind == PublicationKind.Consultation || !PublicationKinds.IsAlways(kind, draft.Item)))
            {
                yield return new Refusal(
                    kind == PublicationKind.InternalDisclosure ? "Chưa nhập ngày kết thúc."
                        : "Chưa nhập ngày kết thúc; chỉ nội dung của mục 4, mục 13 Điều 11 niêm yết thường xuyên.",
                    nameof(DraftPublication.Input.PostedUntil));
            }
        }
        else if (until < draft.PostedFrom)
        {
            yield return new Refusal("Ngày kết thúc đứng trước ngày bắt đầu.", nameof(DraftPublication.Input.PostedUntil));
        }
        else if (draft.SectorRule.Length == 0 && draft.PostedFrom.AddDays(LeastDays(kind)) is var least && until < least)
        {
            var (what, article) = kind switch
            {
                PublicationKind.Consultation => ("Lấy ý kiến", "Điều 28"),
                PublicationKind.InternalDisclosure => ("Niêm yết, đăng mạng nội bộ", "Điều 48, 66"),
                _ => ("Niêm yết", "Điều 13"),
            };
            yield return new Refusal(
                $"{what} ít nhất {LeastDays(kind)} ngày ({article} Luật 10/2022/QH15): đến {least.Short()} hoặc sau đó. "
                + "Nếu pháp luật chuyên ngành quy định khác thì ghi rõ quy định ấy.",
                nameof(DraftPublication.Input.PostedUntil));
        }
    }

    // The first day is not counted (Bộ luật Dân sự 2015 Điều 147): 30 days from the 1st end with the 31st.
    public static int LeastDays(PublicationKind kind) => kind switch
    {
        PublicationKind.Consultation => ConsultedDays,
        PublicationKind.InternalDisclosure => InternalDays,
        PublicationKind.Disclosure or PublicationKind.Contribution => PostedDays,
        _ => 0,
    };

    private static IEnumerable<Refusal> Personal(PublicationVersion draft)
    {
        if (draft is { HasPersonal: true, PersonalUntil: { } last } && last < draft.PostedFrom)
        {
            yield return new Refusal("Ngày cuối hiển thị dữ liệu cá nhân đứng trước ngày bắt đầu.", nameof(DraftPublication.Input.PersonalUntil));
        }
    }

    // Số định danh cá nhân: 12 digits that begin with the code of a province (Luật Căn cước).
    [GeneratedRegex(@"(?<!\d)0\d{11}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonalNumber();
}
