using System.IO.Compression;
using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>The zip around a .docx. Counts what it unpacks; XML is read without DTD and without anything from outside.</summary>
internal sealed class DocxPackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly ReadingLimits limits;
    private readonly Dictionary<string, string> targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> counted = new(StringComparer.Ordinal);
    private long unpacked;

    public DocxPackage(Stream input, ReadingLimits limits)
    {
        this.limits = limits;
        var file = Bounded(input, limits.FileBytes);
        if (OtherFormats.Refusal(file.GetBuffer().AsSpan(0, (int)file.Length)) is { } refusal)
        {
            throw new RefusalException(refusal);
        }

        zip = new ZipArchive(file, ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.Entries)
        {
            throw new RefusalException($"Tệp chứa quá nhiều phần ({zip.Entries.Count}).");
        }

        MainPart = Relations("_rels/.rels", "").FirstOrDefault(part => part.Type is "officeDocument").Target ?? "word/document.xml";
        var folder = MainPart[..(MainPart.LastIndexOf('/') + 1)];
        foreach (var (type, target, id) in Relations($"{folder}_rels/{MainPart[folder.Length..]}.rels", folder))
        {
            targets.TryAdd(type, target);
            byId.TryAdd(id, target);
        }
    }

    public string MainPart { get; }

    /// <summary>The part of a kind ("footnotes", "styles", "numbering"); null when there is none.</summary>
    public XmlReader? Related(string type) => targets.TryGetValue(type, out var target) ? Open(target) : null;

    /// <summary>The part the body refers to by an id: a header, a footer.</summary>
    public XmlReader? ById(string id) => byId.TryGetValue(id, out var target) ? Open(target) : null;

    public XmlReader? Open(string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        Count(entry);
        return XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            NameTable = new BoundedNames(limits.Names),
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    public void Dispose() => zip.Dispose();

    private static MemoryStream Bounded(Stream input, int most)
    {
        var memory = new MemoryStream(input.CanSeek ? (int)Math.Min(input.Length, most) : 0);
        var buffer = new byte[1 << 16];
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            if (memory.Length + read > most)
            {
                throw new RefusalException($"Tệp lớn hơn {most >> 20} MB.");
            }

            memory.Write(buffer, 0, read);
        }

        memory.Position = 0;
        return memory;
    }

    /// <summary>The sizes a zip declares are not believed; what really comes out is counted, and kept nowhere: it is unpacked again while it is read.</summary>
    private void Count(ZipArchiveEntry entry)
    {
        if (!counted.Add(entry.FullName))
        {
            return;
        }

        using var part = entry.Open();
        var buffer = new byte[1 << 16];
        for (int read; (read = part.Read(buffer)) > 0;)
        {
            unpacked += read;
            if (unpacked > limits.UnpackedBytes)
            {
                throw new RefusalException($"Nội dung tệp giải nén ra lớn hơn {limits.UnpackedBytes >> 20} MB.");
            }
        }
    }

    private List<(string Type, string Target, string Id)> Relations(string name, string folder)
    {
        var relations = new List<(string, string, string)>();
        using var xml = Open(name);
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "Relationship" && xml.GetAttribute("TargetMode") is not "External"
                && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
            {
                relations.Add((type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target, xml.GetAttribute("Id") ?? ""));
            }
        }

        return relations;
    }
}
