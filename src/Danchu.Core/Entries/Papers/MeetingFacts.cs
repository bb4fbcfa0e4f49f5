using System.Globalization;
using Danchu.Core.Days;
using Danchu.Core.Documents.Head;
using Danchu.Core.Facts;
using Danchu.Core.Registers;
using Danchu.Core.Texts;
using Danchu.Documents;

namespace Danchu.Core.Entries.Papers;

/// <summary>What an entry says of a meeting, as a paper writes it; where it says nothing, dots to write on by hand.</summary>
internal sealed class MeetingFacts(Entry entry, Register register, DocumentHead commune, string village, PaperWording wording)
{
    /// <summary>A word or a name.</summary>
    public const string Dots = "………………";

    /// <summary>The rest of a line.</summary>
    public const string Line = "……………………………………………………………";

    private const string Few = "……";

    private static readonly string[] Committees = ["Ủy ban nhân dân ", "Uỷ ban nhân dân ", "UBND "];

    public DocumentHead Commune => commune;

    public PaperWording Wording => wording;

    /// <summary>"thôn Nà Khiết"; dots where the entry names none.</summary>
    public string Village => village.Length > 0 ? village : $"thôn {Dots}";

    public string VillageOpening => char.ToUpperInvariant(Village[0]) + Village[1..];

    /// <summary>"Ủy ban nhân dân xã Bản Bo".</summary>
    public string Committee => $"Ủy ban nhân dân {CommuneName}";

    /// <summary>"xã Bản Bo", whether the unit is called by its area or by its committee.</summary>
    public string CommuneName
    {
        get
        {
            var name = commune.Organisation.Name;
            var committee = Array.Find(Committees, one => name.StartsWith(one, StringComparison.OrdinalIgnoreCase)) ?? "";
            return name[committee.Length..].InSentence();
        }
    }

    /// <summary>What the meeting was about, for "Về việc …".</summary>
    public string About
    {
        get
        {
            var said = entry["trich-yeu"];
            if (said.Length > 0)
            {
                return said.ReplaceLineEndings(" ").TrimEnd('.').InSentence();
            }

            return entry["noi-dung"].Length == 0 ? Line : ItemName.InSentence();
        }
    }

    /// <summary>The item of Đ15 as the register names it, without its number.</summary>
    public string ItemName
    {
        get
        {
            var name = register.Find("noi-dung")?.NameOf(entry["noi-dung"]) ?? "";
            var at = name.IndexOf(". ", StringComparison.Ordinal);
            return at is 1 or 2 ? name[(at + 2)..] : name;
        }
    }

    /// <summary>"ngày 05 tháng 3 năm 2024": as documents write it, March to September without a nought.</summary>
    public string Day => ShowField.Day(entry[register.Content.Date]) is { } day ? Written(day) : $"ngày {Few} tháng {Few} năm {Few}";

    public DateOnly? On => ShowField.Day(entry[register.Content.Date]);

    public string Opening => $"Hôm nay, vào hồi {Few} giờ {Few} phút, {Day}, tại {Dots}, {Village}";

    public string Chair => Text("chu-tri", Dots);

    public string Way => Text("hinh-thuc", Dots).InSentence();

    public string Text(string column, string otherwise = Line) =>
        register.Find(column) is { } found && entry[column].Length > 0 ? ShowField.Of(found, entry[column]).ReplaceLineEndings(" ") : otherwise;

    /// <summary>What stands in a column of several lines, each by itself; none where nothing.</summary>
    public IReadOnlyList<string> Lines(string column) => entry[column].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool IsElection => entry.RegisterKey is PapersOfEntry.Elections;

    public bool IsRelease => entry["noi-dung"] is "muc-4-thoi" or "muc-5-thoi";

    public bool IsPassed => entry["ket-qua"] is "thong-qua";

    /// <summary>What somebody is elected to or released from, as the law calls it.</summary>
    public string Office => entry["noi-dung"] is "muc-4-bau" or "muc-4-thoi"
        ? "Trưởng thôn, Tổ trưởng tổ dân phố" : "thành viên Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng";

    /// <summary>"2026 - 2031", or dots.</summary>
    public string Term => (ShowField.Day(entry["nhiem-ky-tu"]), ShowField.Day(entry["nhiem-ky-den"])) is ({ } from, { } to)
        ? $"{from.Year.ToString(CultureInfo.InvariantCulture)} - {to.Year.ToString(CultureInfo.InvariantCulture)}"
        : Few;

    public decimal? Number(string column) => ShowField.Number(entry[column]);

    /// <summary>"62 hộ", or dots.</summary>
    public string Households(string column) => Number(column) is { } number ? $"{WriteFigure.Number(number)} hộ" : $"{Few} hộ";

    /// <summary>The same with its share of all households: "62 hộ, chiếm 66,67% tổng số hộ".</summary>
    public string Share(string column) => Number(column) is { } part && Number("tong-ho") is > 0 and var all
        ? $"{WriteFigure.Number(part)} hộ, chiếm {WriteFigure.Number(Math.Round(part * 100 / all, 2))}% tổng số hộ"
        : $"{Few} hộ, chiếm {Few}% tổng số hộ";

    /// <summary>"hương ước", "quy ước"; both where the entry does not say.</summary>
    public string Convention => entry["loai"] switch { "huong-uoc" => "hương ước", "quy-uoc" => "quy ước", _ => "hương ước, quy ước" };

    public static string Written(DateOnly day) => $"ngày {Danchu.Documents.Forms.Wording.DateText(new PlaceAndDate("", day.Day, day.Month, day.Year))}";
}
