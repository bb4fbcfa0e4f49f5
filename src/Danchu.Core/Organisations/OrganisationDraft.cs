using System.Text.RegularExpressions;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Organisations;

/// <summary>What describes a unit, as it is typed; read and checked in one place for making and for correcting.</summary>
public sealed partial record OrganisationDraft(
    string Code = "",
    string Name = "",
    string ShortName = "",
    OrganisationKind? Kind = null,
    Level? Level = null,
    string Place = "",
    DateOnly? From = null,
    string Note = "")
{
    private const int PlaceLimit = 100;
    private const int NoteLimit = 500;

    /// <summary>What is wrong with it by itself; empty when nothing is.</summary>
    public IReadOnlyList<Refusal> Refusals() => Cleaned().Check();

    internal OrganisationDraft Cleaned() => this with
    {
        Code = InputText.Line(Code).ToUpperInvariant(),
        Name = InputText.Line(Name),
        ShortName = InputText.Line(ShortName),
        Place = InputText.Line(Place),
        Note = InputText.Line(Note),
    };

    internal List<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        Limit(refusals, Code, "Mã đơn vị", Organisation.CodeLimit, nameof(Code), required: true);
        Limit(refusals, Name, "Tên đơn vị", Organisation.NameLimit, nameof(Name), required: true);
        Limit(refusals, ShortName, "Tên viết tắt", Organisation.NameLimit, nameof(ShortName));
        Limit(refusals, Place, "Địa danh", PlaceLimit, nameof(Place));
        Limit(refusals, Note, "Ghi chú", NoteLimit, nameof(Note));
        if (Code.Length > 0 && !CodeForm().IsMatch(Code))
        {
            refusals.Add(new Refusal("Mã đơn vị chỉ gồm chữ in hoa không dấu và chữ số, các nhóm cách nhau bằng dấu chấm (như H35.12.04).", nameof(Code)));
        }

        Require(refusals, Kind is not null, "Chưa chọn loại đơn vị.", nameof(Kind));
        Require(refusals, Level is not null, "Chưa chọn cấp.", nameof(Level));
        Require(refusals, From is not null, "Chưa nhập ngày bắt đầu hoạt động.", nameof(From));
        Require(refusals, From is null || From is { Year: >= 1930 and <= 2200 }, "Ngày bắt đầu phải từ năm 1930 trở đi.", nameof(From));
        return refusals;
    }

    internal void CopyTo(Organisation unit)
    {
        unit.Code = Code;
        unit.Name = Name;
        unit.ShortName = ShortName;
        unit.SearchName = SearchText.Of($"{Name} {ShortName}");
        unit.Kind = Kind!.Value;
        unit.Level = Level!.Value;
        unit.Place = Place;
        unit.From = From!.Value;
        unit.Note = Note;
    }

    private static void Limit(List<Refusal> refusals, string text, string words, int limit, string field, bool required = false)
    {
        Require(refusals, !required || text.Length > 0, $"Chưa nhập {char.ToLowerInvariant(words[0])}{words[1..]}.", field);
        Require(refusals, text.Length <= limit, $"{words} dài {text.Length} ký tự, tối đa {limit}.", field);
    }

    private static void Require(List<Refusal> refusals, bool holds, string message, string field)
    {
        if (!holds)
        {
            refusals.Add(new Refusal(message, field));
        }
    }

    // QĐ 20/2020/QĐ-TTg, Điều 4: groups of capital letters and digits, parted by dots.
    [GeneratedRegex(@"^[0-9A-Z]+(\.[0-9A-Z]+)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}
