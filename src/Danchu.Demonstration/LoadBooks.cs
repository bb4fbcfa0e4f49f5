using System.Globalization;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Danchu.Demonstration.Samples;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Demonstration;

/// <summary>
/// Puts the books of a folder into the hands of its units: <c>registers/ban-bo/dong-gop.csv</c>, a line an entry, heads the columns of the register. Columns
/// of villages and units hold codes, written out by name; a column of entries holds the <c>ma</c> of a line in another file of the same unit.
/// </summary>
/// <param name="today">The day against which the days of the running year are written (<see cref="LivingText"/>); null: they are written as they are.</param>
public sealed class LoadBooks(DanchuDatabase database, DateOnly? today = null)
{
    private const string KeyColumn = "ma";

    // What was open before the year begins is in its books too; those of the running year begin with their first entry.
    private static readonly DateOnly Kept = new(2022, 1, 1);

    /// <summary>Who there is.</summary>
    /// <param name="Units">Ids by code as the folder has it: "ban-bo".</param>
    /// <param name="Names">Names of villages and units by code.</param>
    public sealed record Known(IReadOnlyDictionary<string, OrganisationId> Units, IReadOnlyDictionary<string, string> Names);

    private sealed record Line(Register Register, CsvRow Row, Guid Id);

    /// <summary>Units of the database; villages that share a name within their commune are called with their code, as everywhere.</summary>
    public async Task<Known> KnownAsync(CancellationToken cancellationToken = default)
    {
        var places = await database.VillagePlaces.AsNoTracking()
            .Join(database.Organisations, place => place.VillageId, one => one.Id, (place, one) => new { place.CommuneId, one.Id, one.Name })
            .ToListAsync(cancellationToken);
        var alike = places.GroupBy(village => (village.CommuneId, village.Name.ToUpperInvariant()))
            .Where(same => same.Select(village => village.Id).Distinct().Skip(1).Any()).SelectMany(same => same.Select(village => village.Id)).ToHashSet();
        var units = await database.Organisations.AsNoTracking()
            .ToDictionaryAsync(o => o.Code.ToLowerInvariant().Replace('.', '-'), o => o, StringComparer.Ordinal, cancellationToken);
        return new Known(
            units.ToDictionary(unit => unit.Key, unit => unit.Value.Id, StringComparer.Ordinal),
            units.ToDictionary(
                unit => unit.Key, unit => alike.Contains(unit.Value.Id) ? $"{unit.Value.Name}, {unit.Value.Code}" : unit.Value.Name,
                StringComparer.Ordinal));
    }

    /// <param name="folder">That holds registers/.</param>
    /// <returns>How many entries were written, or what is wrong in the files: then none was.</returns>
    public async Task<(int Written, IReadOnlyList<FileError> Errors)> ExecuteAsync(string folder, Known known, CancellationToken cancellationToken = default)
    {
        var (errors, written) = (new ErrorList(), 0);
        var registers = (await database.Registers.AsNoTracking().ToListAsync(cancellationToken)).OrderByDescending(r => r.Version)
            .ToLookup(r => r.Key, StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateDirectories(Path.Combine(folder, "registers")).Order(StringComparer.Ordinal))
        {
            var code = Path.GetFileName(path);
            if (!known.Units.TryGetValue(code, out var unit))
            {
                errors.Add($"registers/{code}", 1, "không có đơn vị này.");
                continue;
            }

            var lines = Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal)
                .SelectMany(file => Read(folder, file, registers, errors)).ToList();
            written += Write(unit, lines, known, errors);
        }

        if (errors.Count == 0)
        {
            await database.SaveChangesAsync(cancellationToken);
        }

        return (errors.Count == 0 ? written : 0, errors.Sorted());
    }

    // Each line stands in the version of its register that holds on its day.
    private IEnumerable<Line> Read(string folder, string path, ILookup<string, Register> registers, ErrorList errors)
    {
        var file = Path.GetRelativePath(folder, path);
        var versions = registers[Path.GetFileNameWithoutExtension(path)].ToList();
        if (versions is not [var register, ..])
        {
            errors.Add(file, 1, "không có sổ này.");
            return [];
        }

        var written = SourceText.FromFile(folder, file, SourceText.CsvLimit, errors);
        return CsvTable.Read(
                today is { } day ? new LivingText(day).In(written) : written, [register.Content.Date],
                [KeyColumn, .. register.Columns.Select(column => column.Key).Except([register.Content.Date], StringComparer.Ordinal)], errors)
            .Select(row => new Line(
                versions.Find(version => ShowField.Day(row[register.Content.Date].Text?.Trim() ?? "") is { } day && version.HoldsOn(day)) ?? register, row,
                Guid.CreateVersion7()));
    }

    private int Write(OrganisationId unit, List<Line> lines, Known known, ErrorList errors)
    {
        var ids = lines.Where(line => Text(line, KeyColumn).Length > 0).ToLookup(line => Text(line, KeyColumn), line => line.Id, StringComparer.Ordinal);
        var (titles, numbers) = (new Dictionary<Guid, string>(), new Dictionary<(string, int), int>());
        foreach (var line in Ordered(lines))
        {
            var (fields, refusals) = ParseEntry.From(
                line.Register, line.Register.Columns.ToDictionary(c => c.Key, c => Typed(line, c, known, ids), StringComparer.Ordinal), DateOnly.MaxValue);
            refusals.ForEach(refusal => line.Row.Refuse(refusal.Message));
            if (refusals.Count == 0)
            {
                var entry = NewEntry(unit, line, fields, numbers);
                FillEntry.With(entry, line.Register, fields, titles);
                titles[line.Id] = entry.Title;
                database.Entries.Add(entry);
            }
        }

        foreach (var book in lines.ToLookup(line => line.Register.Key, line => Text(line, line.Register.Content.Date), StringComparer.Ordinal))
        {
            database.Books.Add(new Book
            {
                OrganisationId = unit, RegisterKey = book.Key, KeptFrom = today is null ? Kept : ShowField.Day(book.Min(StringComparer.Ordinal)!) ?? Kept,
            });
        }

        return lines.Count;
    }

    // An entry that is named has its title before the one that names it.
    private static IEnumerable<Line> Ordered(List<Line> lines)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var registers = lines.Select(line => line.Register).DistinctBy(r => r.Key, StringComparer.Ordinal).ToDictionary(r => r.Key, StringComparer.Ordinal);
        return lines.OrderBy(line => Depth(line.Register.Key, 0)).ThenBy(line => Text(line, line.Register.Content.Date), StringComparer.Ordinal);

        int Depth(string key, int at)
        {
            if (!depths.TryGetValue(key, out var depth) && at <= registers.Count && registers.TryGetValue(key, out var register))
            {
                depth = register.Columns.Where(c => c.Register is { } other && !string.Equals(other, key, StringComparison.Ordinal))
                    .Select(c => Depth(c.Register!, at + 1) + 1).DefaultIfEmpty(0).Max();
                depths[key] = depth;
            }

            return depth;
        }
    }

    private static Entry NewEntry(OrganisationId unit, Line line, Dictionary<string, string> fields, Dictionary<(string, int), int> numbers)
    {
        var year = int.Parse(fields[line.Register.Content.Date][..4], CultureInfo.InvariantCulture);
        var number = numbers[(line.Register.Key, year)] = numbers.GetValueOrDefault((line.Register.Key, year)) + 1;
        return new Entry
        {
            Id = new EntryId(line.Id), OrganisationId = unit, RegisterId = line.Register.Id, RegisterKey = line.Register.Key, Year = year, Number = number,
            WrittenBy = Guid.Empty, WrittenAt = DateTimeOffset.UnixEpoch,
        };
    }

    private static string Typed(Line line, RegisterColumn column, Known known, ILookup<string, Guid> ids)
    {
        var values = Text(line, column.Key).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', column.Kind switch
        {
            ColumnKind.Entry => values.Select(value => ids[value].Select(id => id.ToString()).FirstOrDefault() ?? value),
            ColumnKind.Village or ColumnKind.Organisation => values.Select(value => known.Names.GetValueOrDefault(value, value)),
            _ when column.Many => values,
            _ => [Text(line, column.Key)],
        });
    }

    private static string Text(Line line, string column) => line.Row[column].Text?.Trim() ?? "";
}
