using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses the sample people with their roles (CSV).</summary>
internal static partial class ParsePeople
{
    private static readonly string[] Columns = ["user_name", "full_name", "organisation", "role"];

    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["clerk"] = Role.Clerk,
        ["signer"] = Role.Signer,
        ["secretariat"] = Role.Secretariat,
        ["administrator"] = Role.Administrator,
        ["reader"] = Role.Reader,
    };

    /// <param name="organisations">Units, or villages, by code.</param>
    public static IReadOnlyList<PersonRow> From<T>(SourceText? source, IReadOnlyDictionary<string, T> organisations, ErrorList errors)
    {
        var people = new List<PersonRow>();
        var memberships = new RefuseRepeated();
        var fullNames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var person = new PersonRow(
                UserName(row["user_name"]),
                row["full_name"].Required(100),
                KnownNames.One(row["organisation"], organisations, "đơn vị"),
                row["role"].OneOf(Roles),
                row.Line);
            memberships.Add(row["user_name"], $"{person.UserName}, {person.Organisation}, {row["role"].Text}");
            if (!fullNames.TryAdd(person.UserName, person.FullName) && !string.Equals(fullNames[person.UserName], person.FullName, StringComparison.Ordinal))
            {
                row["full_name"].Refuse($"tài khoản “{person.UserName}” đã có họ tên khác ở dòng trên ({fullNames[person.UserName]}).");
            }

            people.Add(person);
        }

        return people;
    }

    private static string UserName(Cell cell)
    {
        var name = cell.Required(64);
        if (name.Length > 0 && !UserNamePattern().IsMatch(name))
        {
            cell.Refuse($"“{name}” không phải tên đăng nhập hợp lệ (chữ thường không dấu, chữ số, dấu chấm, gạch nối).");
        }

        return name;
    }

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserNamePattern();
}
