namespace Danchu.Documents;

/// <summary>
/// The head of the first page: who issues, number and symbol, place and date, and what the document is called. The State motto or the
/// Party title, case, weight, rules and marks come from the form. A line break in a text is written as one.
/// </summary>
public sealed record TitleBlock
{
    /// <summary>Cơ quan chủ quản, cơ quan cấp trên; written above the issuing body.</summary>
    public string? SuperiorBody { get; init; }

    /// <summary>Cơ quan ban hành, as in the head: "ỦY BAN NHÂN DÂN\nXÃ SONG VÂN".</summary>
    public required string IssuingBody { get; init; }

    /// <summary>The issuing body inside a sentence: "Ủy ban nhân dân xã Song Vân". Stands in "(Kèm theo …)" and in the file's properties.</summary>
    public required string IssuerInText { get; init; }

    public required DocumentNumber Number { get; init; }

    /// <summary>A book or a form, which is no document with a number of its own: the place of the number stays away.</summary>
    public bool Unnumbered { get; init; }

    public required PlaceAndDate PlaceAndDate { get; init; }

    /// <summary>Tên loại: "Báo cáo"; none for a letter (công văn), whose subject then stands under the number.</summary>
    public string? TypeName { get; init; }

    /// <summary>Trích yếu, without "V/v" or "về việc".</summary>
    public required string Subject { get; init; }

    /// <summary>A remark in italics under the subject: "(Từ ngày 15/12/2022 đến ngày 14/12/2023)".</summary>
    public string? Note { get; init; }

    /// <summary>Mức độ khẩn: "Khẩn", "Thượng khẩn", "Hỏa tốc".</summary>
    public string? Urgency { get; init; }

    /// <summary>Chỉ dẫn phạm vi lưu hành: "Xem xong trả lại", "Lưu hành nội bộ".</summary>
    public string? Circulation { get; init; }
}

/// <summary>Number and symbol.</summary>
/// <param name="Number">None while unsigned: the place stays blank.</param>
/// <param name="Symbol">What follows the number and its joining mark: "BC-UBND", "UBND-NV" (State), "BC/BCĐ", "CV/BCĐ" (Party).</param>
public sealed record DocumentNumber(int? Number, string Symbol);

/// <summary>Place and date; what is not known yet while unsigned stays blank.</summary>
public sealed record PlaceAndDate(string Place, int? Day = null, int? Month = null, int? Year = null)
{
    public static PlaceAndDate On(string place, DateOnly date) => new(place, date.Day, date.Month, date.Year);

    /// <summary>"…, ngày      tháng 11 năm 2023"</summary>
    public static PlaceAndDate Draft(string place, int? month, int? year) => new(place, null, month, year);
}
