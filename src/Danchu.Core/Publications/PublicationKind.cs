namespace Danchu.Core.Publications;

/// <summary>What is published, by the book it comes from (Luật 10/2022/QH15 Điều 11, 15, 25, 46, 64).</summary>
public enum PublicationKind
{
    /// <summary>Nội dung công khai (Điều 11).</summary>
    Disclosure,

    /// <summary>Việc Nhân dân bàn, quyết định (Điều 15) and its result.</summary>
    Decision,

    /// <summary>Nội dung lấy ý kiến Nhân dân (Điều 25).</summary>
    Consultation,

    /// <summary>Kiến nghị and what was answered.</summary>
    Answer,

    /// <summary>Các khoản đóng góp and how they were spent (Điều 11.5, 15.2).</summary>
    Contribution,

    /// <summary>Nội dung công khai trong nội bộ (Điều 46, 64): for the unit's people, never for everybody.</summary>
    InternalDisclosure,
}

/// <summary>Which books' entries may be published, and as what.</summary>
public static class PublicationKinds
{
    /// <summary>Key of the register of Điều 11, whose column of items all publications use.</summary>
    internal const string Disclosures = "cong-khai-xa";

    /// <summary>Key of the register of what the people decided, which contributions name.</summary>
    internal const string Decisions = "dan-ban";

    /// <summary>Column of the items of Điều 11, 25, 46 or 64.</summary>
    internal const string ItemColumn = "muc";

    /// <summary>Null for a book of which nothing is published.</summary>
    public static PublicationKind? Of(string register) => register switch
    {
        Disclosures => PublicationKind.Disclosure,
        Decisions => PublicationKind.Decision,
        "lay-y-kien" => PublicationKind.Consultation,
        "kien-nghi" => PublicationKind.Answer,
        "dong-gop" or "thu-chi-dong-gop" => PublicationKind.Contribution,
        "cong-khai-noi-bo" or "cong-khai-doanh-nghiep" => PublicationKind.InternalDisclosure,
        _ => null,
    };

    /// <summary>The item of Điều 11 that a publication belongs to where its entry names none.</summary>
    internal static string UsualItem(PublicationKind kind) => kind switch
    {
        PublicationKind.Consultation => "muc-11",
        PublicationKind.Contribution => "muc-5",
        _ => "muc-14",
    };

    /// <summary>Items 4 and 13 are posted always and renewed when they change (Điều 13.2).</summary>
    internal static bool IsAlways(PublicationKind kind, string item) => kind != PublicationKind.InternalDisclosure && item is ("muc-4" or "muc-13");

    /// <summary>For whom what comes from such a book is published.</summary>
    public static PublicationAudience AudienceOf(PublicationKind kind) =>
        kind == PublicationKind.InternalDisclosure ? PublicationAudience.Unit : PublicationAudience.Everybody;
}
