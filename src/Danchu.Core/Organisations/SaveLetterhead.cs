using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>How the unit stands on its documents of one line. Lists are typed one to a line.</summary>
[Named("Sửa thể thức văn bản của đơn vị", Formerly = ["SaveIssuer"])]
public sealed class SaveLetterhead(DanchuDatabase database, Permissions permissions, MakeChange makeChange)
{
    private const int LineLimit = 200;
    private const int SymbolLimit = 30;
    private const int LinesLimit = 20;
    private const int NameLines = 4;

    public sealed record Input(
        OrganisationId Id,
        ReportingLine Line,
        string SuperiorName = "",
        string BodyName = "",
        string Symbol = "",
        string Place = "",
        string SignatureLines = "",
        string SignerName = "",
        string Recipients = "");

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayAdministerAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        var typed = Cleaned(input);
        var refusals = Check(typed);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        return await makeChange.ExecuteAsync(this, actor, change => SaveAsync(change, input, typed, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Done>> SaveAsync(Change change, Input input, Input typed, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var letterhead = await database.Letterheads.FirstOrDefaultAsync(i => i.OrganisationId == input.Id && i.Line == input.Line, cancellationToken);
        var before = letterhead is null ? null : LetterheadChange.Of(letterhead);
        if (letterhead is null)
        {
            letterhead = new Letterhead { OrganisationId = input.Id, Line = input.Line, BodyName = typed.BodyName, Symbol = typed.Symbol };
            database.Letterheads.Add(letterhead);
        }

        Copy(typed, letterhead);
        var after = LetterheadChange.Of(letterhead);
        if (!string.Equals(before?.ToString(), after.ToString(), StringComparison.Ordinal))
        {
            change.Record(input.Id, ("issuer", letterhead.Id), before, after);
        }

        return default(Done);
    }

    private static Input Cleaned(Input input) => input with
    {
        SuperiorName = NameInLines(input.SuperiorName),
        BodyName = NameInLines(input.BodyName),
        Symbol = InputText.Line(input.Symbol),
        Place = InputText.Line(input.Place),
        SignatureLines = InputText.Lines(input.SignatureLines),
        SignerName = InputText.Line(input.SignerName),
        Recipients = InputText.Lines(input.Recipients),
    };

    private static string NameInLines(string name) =>
        string.Join('\n', InputText.Lines(name).Split('\n').Select(InputText.Line).Where(line => line.Length > 0));

    private static List<Refusal> Check(Input typed)
    {
        var refusals = new List<Refusal>();
        Name(refusals, typed.SuperiorName, "Tên cơ quan cấp trên", nameof(Input.SuperiorName));
        Name(refusals, typed.BodyName, "Tên cơ quan ban hành", nameof(Input.BodyName), required: true);
        Limit(refusals, [typed.Symbol], SymbolLimit, "Ký hiệu", nameof(Input.Symbol), required: true);
        Limit(refusals, [typed.Place], LineLimit, "Địa danh", nameof(Input.Place));
        Limit(refusals, Split(typed.SignatureLines), LineLimit, "Thể thức ký", nameof(Input.SignatureLines));
        Limit(refusals, [typed.SignerName], Person.NameLimit, "Họ tên người ký", nameof(Input.SignerName));
        Limit(refusals, Split(typed.Recipients), LineLimit, "Nơi nhận", nameof(Input.Recipients));
        return refusals;
    }

    // In the unit's own lines, as they stand at the head of its documents.
    private static void Name(List<Refusal> refusals, string name, string words, string field, bool required = false)
    {
        Limit(refusals, [name.ReplaceLineEndings(" ")], LineLimit, words, field, required);
        if (Split(name).Count > NameLines)
        {
            refusals.Add(new Refusal($"{words} có {Split(name).Count} dòng, tối đa {NameLines} dòng.", field));
        }
    }

    private static void Limit(List<Refusal> refusals, List<string> lines, int limit, string words, string field, bool required = false)
    {
        if (required && lines.TrueForAll(l => l.Length == 0))
        {
            refusals.Add(new Refusal($"Chưa nhập {char.ToLowerInvariant(words[0])}{words[1..]}.", field));
        }

        if (lines.Find(l => l.Length > limit) is { } tooLong)
        {
            refusals.Add(new Refusal($"{words} dài {tooLong.Length} ký tự, tối đa {limit} ký tự mỗi dòng.", field));
        }

        if (lines.Count > LinesLimit)
        {
            refusals.Add(new Refusal($"{words} có {lines.Count} dòng, tối đa {LinesLimit} dòng.", field));
        }
    }

    private static void Copy(Input typed, Letterhead letterhead)
    {
        letterhead.SuperiorName = typed.SuperiorName;
        letterhead.BodyName = typed.BodyName;
        letterhead.Symbol = typed.Symbol;
        letterhead.Place = typed.Place;
        letterhead.SignatureLines = Split(typed.SignatureLines);
        letterhead.SignerName = typed.SignerName;
        letterhead.Recipients = Split(typed.Recipients);
    }

    private static List<string> Split(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>What history records of a letterhead.</summary>
internal sealed record LetterheadChange(
    ReportingLine Line, string SuperiorName, string BodyName, string Symbol, string Place, string SignatureLines, string SignerName, string Recipients)
{
    public static LetterheadChange Of(Letterhead letterhead) => new(
        letterhead.Line, letterhead.SuperiorName, letterhead.BodyName, letterhead.Symbol, letterhead.Place, string.Join('\n', letterhead.SignatureLines),
        letterhead.SignerName, string.Join('\n', letterhead.Recipients));
}
