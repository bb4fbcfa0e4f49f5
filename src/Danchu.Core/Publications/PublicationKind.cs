namespace Danchu.Core.Publications;

/// <summary>What is put before the public, by the book it comes from (Luật 10/2022/QH15 Điều 11, 15, 25).</summary>
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
}

/// <summary>Which books' entries may be published, and as what.</summary>
public static class PublicationKinds
{
    /// <summary>Key of the register of Điều 11, whose column of items all publications use.</summary>
    internal const string Disclosures = "cong-khai-xa";

    /// <summary>Column of the items of Điều 11 or 25.</summary>
    internal const string ItemColumn = "muc";

    /// <summary>Null for a book of which nothing is published.</summary>
    public static PublicationKind? Of(string register) => register switch
    {
        Disclosures => PublicationKind.Disclosure,
        "dan-ban" => PublicationKind.Decision,
        "lay-y-kien" => PublicationKind.Consultation,
        "kien-nghi" => PublicationKind.Answer,
        "dong-gop" or "thu-chi-dong-gop" => PublicationKind.Contribution,
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
    internal static bool IsAlways(string item) => item is "muc-4" or "muc-13";
}
