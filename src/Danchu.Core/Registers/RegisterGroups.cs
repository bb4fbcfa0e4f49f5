using Danchu.Core.Files;

namespace Danchu.Core.Registers;

/// <summary>
/// Under which heads the registers stand in a list, by their numbers (catalogue/wording/register-groups.csv: the first number of a group and its name).
/// </summary>
public sealed class RegisterGroups
{
    public const string File = "wording/register-groups.csv";

    private static readonly string[] Columns = ["from", "name"];

    // In the order of their first numbers.
    private readonly IReadOnlyList<(int From, string Name)> groups;

    private RegisterGroups(IReadOnlyList<(int From, string Name)> groups) => this.groups = groups;

    /// <summary>A file that cannot be read leaves the registers without groups; the catalogue's own check names what is wrong with it.</summary>
    public static RegisterGroups From(CatalogueFolder catalogue)
    {
        var errors = new ErrorList();
        return System.IO.File.Exists(Path.Combine(catalogue.Path, File))
            ? new(Parse(SourceText.FromFile(catalogue.Path, File, SourceText.CsvLimit, errors), errors))
            : new([]);
    }

    /// <returns>The name of the group; empty when no group begins at or before the number.</returns>
    public string Of(string number) => groups.LastOrDefault(group => group.From <= Register.PlaceOf(number)).Name ?? "";

    internal static IReadOnlyList<(int From, string Name)> Parse(SourceText? source, ErrorList errors)
    {
        List<(int From, string Name)> read = [];
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var first = Register.PlaceOf(row["from"].Required(8));
            if (first == int.MaxValue || (read.Count > 0 && first <= read[^1].From))
            {
                row["from"].Refuse("phải là số của một sổ (như R5), lớn hơn số của nhóm trước.");
                continue;
            }

            read.Add((first, row["name"].Required(200)));
        }

        return read;
    }
}
