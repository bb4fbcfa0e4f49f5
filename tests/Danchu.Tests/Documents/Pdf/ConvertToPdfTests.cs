using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Danchu.Core.Documents.Pdf;
using Danchu.Tests.Support;

namespace Danchu.Tests.Documents.Pdf;

/// <summary>
/// Hostile Word files through the real converter: nothing outside the file is read or called. Without LibreOffice these tests are skipped, and say so.
/// </summary>
public sealed class ConvertToPdfTests : IDisposable
{
    private const string Secret = "BiMatKhongDuocDoc";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly TemporaryFolder folder = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConvertToPdf convert = new(new PdfOptions());

    public ConvertToPdfTests()
    {
        listener.Start();
        File.WriteAllText(SecretFile, Secret, new UTF8Encoding(false));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string SecretFile => Path.Combine(folder.Path, "bi-mat.txt");

    private string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/goi-ve";

    public void Dispose()
    {
        convert.Dispose();
        listener.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Convert_FieldsThatReadFiles_BringNothingIn()
    {
        var path = SecretFile.Replace("\\", "\\\\", StringComparison.Ordinal);
        var fields = string.Concat(
            Field($"INCLUDETEXT \"{path}\""), Field($"INCLUDETEXT \"file://{SecretFile}\""), Field($"INCLUDETEXT \"{path}\" \\c AnsiText"),
            Field("INCLUDETEXT \"file:///etc/passwd\""),
            Field($"INCLUDEPICTURE \"{Address}\" \\d"), Field($"DDEAUTO soffice \"{path}\" 1"), Field($"LINK Word.Document.12 \"{path}\" \\a \\t"),
            Field($"RD \"{path}\""));

        var text = await TextOfAsync(Package(fields));

        text.ShouldContain("Đầu văn bản");
        text.ShouldNotContain(Secret);
        text.ShouldNotContain("root:");
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Convert_PartsOutsideTheFile_AreNeitherReadNorCalled()
    {
        string[] types = ["image", "aFChunk", "subDocument", "oleObject", "attachedTemplate", "frame", "hyperlink"];
        var relations = types.SelectMany(
            (type, i) => new[] { (Id: $"rF{i}", Type: type, Target: $"file://{SecretFile}"), (Id: $"rH{i}", Type: type, Target: Address) }).ToList();
        var body = string.Concat(relations.Select(relation => relation.Type switch
        {
            "image" => Picture(relation.Id),
            "aFChunk" => $"<w:altChunk r:id=\"{relation.Id}\"/>",
            "subDocument" => $"<w:subDoc r:id=\"{relation.Id}\"/>",
            "oleObject" => "<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" Type=\"Link\" ProgID=\"Word.Document.12\" "
                + $"UpdateMode=\"Always\" r:id=\"{relation.Id}\"/></w:object></w:r></w:p>",
            _ => "",
        }));

        var text = await TextOfAsync(Package(body, relations));

        text.ShouldContain("Đầu văn bản");
        text.ShouldNotContain(Secret);
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Convert_WebPageInsideTheFile_IsNotAskedForItsPictures()
    {
        var page = $"<html><body><p>Trang nhung</p><img src=\"{Address}\"><iframe src=\"file://{SecretFile}\"></iframe>"
            + $"<link rel=\"stylesheet\" href=\"{Address}\"></body></html>";

        var text = await TextOfAsync(Package("<w:altChunk r:id=\"rP\"/>", [("rP", "aFChunk", "page.html")], ("word/page.html", page)));

        text.ShouldNotContain(Secret);
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Convert_SeveralAtOnceAndAgain_GivesEachItsOwn()
    {
        SkipWithoutOffice();
        for (var round = 1; round <= 2; round++)
        {
            var made = await convert.ExecuteAsync([.. new[] { "một", "hai", "ba" }.Select(word => Package(Plain($"Văn bản {word} lần {round}")))], Cancel);

            var texts = new List<string>();
            foreach (var pdf in made)
            {
                texts.Add(await ReadAsync(pdf!));
            }

            texts.Select((text, at) => text.Contains($"Văn bản {new[] { "một", "hai", "ba" }[at]} lần {round}", StringComparison.Ordinal))
                .ShouldAllBe(holds => holds);
        }
    }

    [Fact]
    public async Task Warm_ProcessThatWaits_EndsWithItsConverter()
    {
        var program = Path.Combine(folder.Path, "waits");

        // As LibreOffice does: what waits is no child of what was started any more.
        await File.WriteAllTextAsync(
            program, "#!/bin/sh\n( ( exec 3> \"$0.held\"; echo > \"$0.started\"; sleep 3600 ) & )\nsleep 3600\n", Cancel);
        foreach (var (command, argument) in new[] { ("chmod", "+x " + program), ("mkfifo", program + ".held"), ("mkfifo", program + ".started") })
        {
            using var make = Process.Start(command, argument);
            await make.WaitForExitAsync(Cancel);
        }

        // A pipe is at its end when nobody holds it any more.
        var held = Task.Run(() => File.ReadAllText(program + ".held"), Cancel);
        using var profile = new PdfProfile();
        var warm = new WarmOffice(new PdfOptions { Program = program }, profile);
        warm.Start();
        await warm.StartedAsync();
        (await File.ReadAllTextAsync(program + ".started", Cancel)).ShouldBe("\n");
        held.IsCompleted.ShouldBeFalse();

        warm.Dispose();

        (await held.WaitAsync(TimeSpan.FromMinutes(2), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Profile_OfAProcessThatWasKilled_IsClearedAndOneInUseIsNot()
    {
        using var inUse = new PdfProfile();
        var left = Directory.CreateTempSubdirectory("danchu-pdf-").FullName;
        await File.WriteAllTextAsync(Path.Combine(left, "in-use"), "", Cancel);
        await File.WriteAllTextAsync(Path.Combine(left, "van-ban.docx"), "dự thảo", Cancel);

        PdfProfile.ClearAbandoned();

        Directory.Exists(left).ShouldBeFalse();
        File.Exists(Path.Combine(inUse.Path, "user", "registrymodifications.xcu")).ShouldBeTrue();
        inUse.Dispose();
        Directory.Exists(inUse.Path).ShouldBeFalse();
    }

    private static string Field(string instruction) =>
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r>"
        + $"<w:instrText xml:space=\"preserve\"> {System.Security.SecurityElement.Escape(instruction)} </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>chỗ của trường</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        + $"<w:p><w:fldSimple w:instr=\"{System.Security.SecurityElement.Escape(instruction)}\" w:dirty=\"true\"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>";

    private static string Picture(string id) =>
        "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
        + "<wp:extent cx=\"990000\" cy=\"990000\"/><wp:docPr id=\"1\" name=\"a\"/>"
        + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
        + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"a\"/>"
        + "<pic:cNvPicPr/></pic:nvPicPr>"
        + $"<pic:blipFill><a:blip r:link=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
        + "<a:ext cx=\"990000\" cy=\"990000\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    private static byte[] Package(
        string body, IReadOnlyList<(string Id, string Type, string Target)>? relations = null, params (string Name, string Text)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            string Related(IEnumerable<(string Id, string Type, string Target)> all) =>
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Relationships}/{r.Type}\" "
                        + $"Target=\"{r.Target}\"{(r.Target.Contains("://", StringComparison.Ordinal) ? " TargetMode=\"External\"" : "")}/>"))
                    + "</Relationships>";
            (string, string)[] parts =
            [
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"html\" ContentType=\"text/html\"/><Override "
                    + "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                    + "</Types>"),
                ("_rels/.rels", Related([("r", "officeDocument", "word/document.xml")])),
                ("word/_rels/document.xml.rels", Related([("rS", "settings", "settings.xml"), .. relations ?? []])),
                ("word/settings.xml", $"<w:settings xmlns:w=\"{CatalogueForms.W}\" xmlns:r=\"{Relationships}\"><w:attachedTemplate r:id=\"rT\"/>"
                    + "<w:updateFields w:val=\"true\"/></w:settings>"),
                ("word/_rels/settings.xml.rels", Related((relations ?? [])
                    .Where(r => r.Type is "attachedTemplate" && r.Target.StartsWith("http", StringComparison.Ordinal))
                    .Select(r => r with { Id = "rT" }))),
                ("word/document.xml", $"<w:document xmlns:w=\"{CatalogueForms.W}\" xmlns:r=\"{Relationships}\"><w:body><w:p><w:r><w:t>Đầu văn bản</w:t></w:r>"
                    + $"</w:p>{body}<w:p/></w:body></w:document>"),
                .. more,
            ];
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Plain(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private void SkipWithoutOffice()
    {
        if (!convert.IsInstalled)
        {
            Assert.Skip("LibreOffice (libreoffice-writer-nogui) and poppler-utils are needed to convert.");
        }
    }

    private async Task<string> TextOfAsync(byte[] docx)
    {
        SkipWithoutOffice();
        return await ReadAsync(await convert.ExecuteAsync(docx, Cancel));
    }

    private async Task<string> ReadAsync(byte[] made)
    {
        var pdf = Path.Combine(folder.Path, "x.pdf");
        await File.WriteAllBytesAsync(pdf, made, Cancel);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [pdf, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return (await process.StandardOutput.ReadToEndAsync(Cancel)).Normalize();
    }
}
