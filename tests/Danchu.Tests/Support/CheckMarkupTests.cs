namespace Danchu.Tests.Support;

public sealed class CheckMarkupTests
{
    [Fact]
    public async Task Label_OfNoField_IsFoundWithItsPage()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "nhan.html"), "<!DOCTYPE html><html lang=\"vi\"><title>Thử</title><label for=\"khong-co\">Ô</label></html>",
            TestContext.Current.CancellationToken);

        var found = (await CheckMarkup.ReadAsync(folder)).ShouldHaveSingleItem();

        found.ShouldStartWith("\"nhan.html\":1.");
        found.ShouldContain("“for” attribute of the “label” element");
    }
}
