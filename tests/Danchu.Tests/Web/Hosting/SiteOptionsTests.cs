using Danchu.Core.Database;
using Danchu.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Danchu.Tests.Web.Hosting;

public sealed class SiteOptionsTests
{
    [Fact]
    public void Hosts_NotNamed_AreThisMachine() =>
        Read().Hosts.ShouldBe(["localhost", "127.0.0.1", "[::1]", Environment.MachineName, "localhost"]);

    [Fact]
    public void Hosts_Named_AreThoseAndThePublicAddress() =>
        Read(("Danchu:Hosts", "danchu.lan; *.tinh.vn"), ("Danchu:PublicAddress", "https://danchu.example.vn:8443/"))
            .Hosts.ShouldBe(["danchu.lan", "*.tinh.vn", "danchu.example.vn"]);

    [Theory]
    [InlineData("Danchu:Proxies", "nginx")]
    [InlineData("Danchu:Proxies", "127.0.0.1; 10.0.0.0/99")]
    [InlineData("Danchu:PublicAddress", "danchu.example.vn")]
    public void Setting_ThatCannotBeMeant_IsNamed(string name, string value) =>
        Should.Throw<SettingException>(() => Read((name, value))).Message.ShouldStartWith($"{name} viết sai");

    [Theory]
    [InlineData("http://*:80", "", true)]
    [InlineData("http://10.0.0.5:80", "http://danchu.example.vn", true)]
    [InlineData("http://*:80", "https://danchu.example.vn", false)]
    [InlineData("http://localhost:5080", "", false)]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080", "", false)]
    [InlineData("https://*:443", "", false)]
    public void Site_WithoutTlsForOthers_IsOpen(string urls, string address, bool open) =>
        Read(("urls", urls), ("Danchu:PublicAddress", address)).IsOpen.ShouldBe(open);

    private static SiteOptions Read(params (string Name, string Value)[] settings) => SiteOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build());
}
