using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Danchu.Core.Database;
using Microsoft.Extensions.Configuration;

namespace Danchu.Tests.Database;

public sealed class ListeningAddressTests
{
    [Fact]
    public void Choose_NothingSet_IsPort5080() => ListeningAddress.Choose(Configuration()).ShouldBe("http://localhost:5080");

    [Theory]
    [InlineData("urls", "http://localhost:7000")]
    [InlineData("http_ports", "8080")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://localhost:7000")]
    public void Choose_OperatorHasSetAnAddress_LeavesIt(string key, string value) => ListeningAddress.Choose(Configuration(key, value)).ShouldBeNull();

    [Theory]
    [InlineData("http://localhost:{0}")]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://*:{0}")]
    [InlineData("http://localhost:0;http://+:{0}")]
    public void Trouble_PortTaken_NamesItAndAnotherWay(string urls)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var trouble = ListeningAddress.Trouble(Configuration("urls", urls.Replace("{0}", port, StringComparison.Ordinal)));

        trouble.ShouldNotBeNull().ShouldContain(port);
        trouble.ShouldContain("ASPNETCORE_URLS=");
        trouble.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("http://localhost:0")]
    [InlineData("không phải địa chỉ")]
    public void Trouble_NothingInTheWay_IsNull(string urls) => ListeningAddress.Trouble(Configuration("urls", urls)).ShouldBeNull();

    [Fact]
    public void Trouble_ExceptionOfTheServer_IsExplained() =>
        ListeningAddress.Trouble(new IOException("Failed to bind to address http://localhost:5080", new SocketException((int)SocketError.AddressAlreadyInUse)))
            .ShouldNotBeNull().ShouldContain("http://localhost:5080");

    [Fact]
    public void Trouble_OtherException_IsNull() => ListeningAddress.Trouble(new IOException("disk")).ShouldBeNull();

    private static IConfiguration Configuration(string? key = null, string? value = null) =>
        new ConfigurationBuilder().AddInMemoryCollection(key is null ? [] : [new(key, value)]).Build();
}
