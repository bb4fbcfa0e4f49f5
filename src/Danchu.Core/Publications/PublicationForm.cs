namespace Danchu.Core.Publications;

/// <summary>Hình thức công khai: the forms of Luật 10/2022/QH15 Điều 12.1, points a to k, and after them those of Điều 47 and 65 inside a unit.</summary>
public enum PublicationForm
{
    Posting,
    Website,
    Loudspeaker,
    ThroughVillageHead,
    Letter,
    Meeting,
    Reception,
    ThroughOrganisations,
    Network,
    Other,

    /// <summary>Hệ thống thông tin nội bộ (Điều 47 b, 65 e).</summary>
    InternalSystem,

    /// <summary>Hội nghị của cơ quan, đơn vị, doanh nghiệp (Điều 47 c, 65 b).</summary>
    StaffMeeting,

    /// <summary>Văn bản gửi toàn thể (Điều 47 d, 65 c).</summary>
    LetterToAll,

    /// <summary>Thông qua người phụ trách bộ phận (Điều 47 đ, 65 d).</summary>
    ThroughHeads,

    /// <summary>Tổ chức đảng, Công đoàn (Điều 47 e, 65 đ).</summary>
    ThroughUnion,
}

/// <summary>Which forms there are for what.</summary>
public static class PublicationForms
{
    private static readonly PublicationForm[] Inside =
    [
        PublicationForm.Posting, PublicationForm.InternalSystem, PublicationForm.StaffMeeting, PublicationForm.LetterToAll, PublicationForm.ThroughHeads,
        PublicationForm.ThroughUnion, PublicationForm.Network, PublicationForm.Other,
    ];

    private static readonly PublicationForm[] Outside = [.. Enum.GetValues<PublicationForm>().Where(form => form <= PublicationForm.Other)];

    public static IReadOnlyList<PublicationForm> Of(PublicationKind kind) => kind == PublicationKind.InternalDisclosure ? Inside : Outside;
}
