using System.Globalization;

namespace Danchu.Documents.Forms;

/// <summary>Number, date, signature and list lines in the words and marks of a form.</summary>
public static class Wording
{
    // Room left to write in by hand, with the blanks around it six wide.
    private const string NumberBlank = "     ";
    private const string DateBlank = "    ";

    /// <summary>"Số: 05/BC-UBND", "Số 42-CV/BCĐ", unsigned "Số:      /BC-UBND".</summary>
    public static string NumberText(this DocumentForm form, DocumentNumber number) =>
        form.Head.NumberLead + form.NumberInText(number);

    /// <summary>Number and symbol as they are cited. Numbers under 10 get a leading zero (NĐ 30/2020 annex I.II.3; 05-HD/VPTW).</summary>
    public static string NumberInText(this DocumentForm form, DocumentNumber number) =>
        (number.Number?.ToString("00", CultureInfo.InvariantCulture) ?? NumberBlank) + form.Head.NumberJoin + number.Symbol;

    /// <summary>"Song Vân, ngày 11 tháng 01 năm 2024"; blanks where nothing is known yet.</summary>
    public static string PlaceAndDateText(PlaceAndDate place) => $"{place.Place}, ngày {DateText(place)}";

    /// <summary>"11 tháng 01 năm 2024": days under 10 and the months 1 and 2 get a leading zero, the other months do not.</summary>
    public static string DateText(PlaceAndDate date) =>
        $"{DayText(date.Day)} tháng {MonthText(date.Month)} năm {date.Year?.ToString(CultureInfo.InvariantCulture) ?? DateBlank}";

    /// <summary>"25/12/2023".</summary>
    public static string ShortDateText(PlaceAndDate date) =>
        $"{DayText(date.Day)}/{MonthText(date.Month)}/{date.Year?.ToString(CultureInfo.InvariantCulture) ?? DateBlank}";

    /// <summary>The type as it is called in a sentence: "Báo cáo"; a document without type name is a letter.</summary>
    public static string TypeInText(TitleBlock title)
    {
        var type = (title.TypeName ?? "Công văn").ToLowerInvariant();
        return type.Length == 0 ? type : char.ToUpperInvariant(type[0]) + type[1..];
    }

    /// <summary>"(Kèm theo Báo cáo số 04/BC-UBND ngày 11 tháng 01 năm 2024 của Ủy ban nhân dân xã Song Vân)".</summary>
    public static string AttachedText(this DocumentForm form, TitleBlock title) => (title.Unnumbered ? form.Annex.AttachedUnnumbered : form.Annex.Attached)
        .Replace("{type}", TypeInText(title), StringComparison.Ordinal)
        .Replace("{number}", form.NumberInText(title.Number), StringComparison.Ordinal)
        .Replace("{date}", DateText(title.PlaceAndDate), StringComparison.Ordinal)
        .Replace("{shortDate}", ShortDateText(title.PlaceAndDate), StringComparison.Ordinal)
        .Replace("{issuer}", title.IssuerInText, StringComparison.Ordinal);

    /// <summary>"Phụ lục", "Phụ lục II", or the annex's own label.</summary>
    public static string AnnexLabel(this DocumentForm form, Annex annex) =>
        (annex.Label ?? form.Annex.Label) + (annex.Ordinal is { } ordinal ? " " + Numerals.Roman(ordinal) : "");

    /// <summary>A line of the signature block with this form's abbreviation.</summary>
    public static string SignatureText(this DocumentForm form, SignatureLine line) => line.Role switch
    {
        SignatureRole.Position => line.Text,
        SignatureRole.Concurrently => "kiêm",
        _ when form.Signature.Abbreviations.TryGetValue(line.Role, out var mark) => $"{mark} {line.Text}",
        _ => throw new InvalidOperationException($"Thể thức “{form.Name}” không có quyền hạn ký “{line.Role}” ({line.Text})."),
    };

    public static TextForm SignatureLook(this DocumentForm form, SignatureRole role) => role switch
    {
        SignatureRole.Position => form.Signature.Position,
        SignatureRole.Concurrently => form.Signature.Concurrently,
        _ => form.Signature.Authority,
    };

    /// <summary>"- UBND huyện (b/c);" … "- Lưu: VT."</summary>
    public static Sequence<string> RecipientTexts(this DocumentForm form, Recipients recipients)
    {
        string[] lines = recipients.Archive is { } archive
            ? [.. recipients.Lines, (form.Recipients.ArchiveLead + archive).TrimEnd(' ', ':')]
            : [.. recipients.Lines];
        return Ended(lines, "- ", form.Recipients.ItemEnd, form.Recipients.LastEnd);
    }

    /// <summary>One addressee stands on the label's line without a mark; several form a list.</summary>
    public static Sequence<string> AddresseeTexts(this DocumentForm form, Sequence<string> addressees) =>
        addressees.Count == 1 ? addressees : Ended([.. addressees], "- ", form.Addressees.ItemEnd, form.Addressees.LastEnd);

    /// <summary>The subject of a letter: "V/v …", "Về việc …".</summary>
    public static string LetterSubjectText(this DocumentForm form, TitleBlock title) => form.Head.LetterSubjectLead + title.Subject;

    public static string In(this TextForm look, string text) => look.Upper ? text.ToUpperInvariant() : text;

    private static string DayText(int? day) => day?.ToString("00", CultureInfo.InvariantCulture) ?? DateBlank;

    private static string MonthText(int? month) =>
        month?.ToString(month < 3 ? "00" : "0", CultureInfo.InvariantCulture) ?? DateBlank;

    private static Sequence<string> Ended(string[] lines, string lead, string itemEnd, string lastEnd)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lead + lines[i] + (i == lines.Length - 1 ? lastEnd : itemEnd);
        }

        return Sequence.Of<string>(lines);
    }
}
