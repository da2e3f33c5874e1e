using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CaiCach.Tests.Support;

/// <summary>Uses pages the way a person does without script: opens, types, sends. Cookies and antiforgery stay on.</summary>
internal sealed class Browser(HttpClient client)
{
    public HttpClient Client { get; } = client;

    /// <summary>Opens a page that must be there.</summary>
    public async Task<IHtmlDocument> Open(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return await Page(response.EnsureSuccessStatusCode());
    }

    public static async Task<IHtmlDocument> Page(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return (IHtmlDocument)await new HtmlParser(default, BrowsingContext.New()).ParseDocumentAsync(html);
    }

    /// <summary>Opens the page, types into its form and sends it by its own fields and token.</summary>
    /// <param name="form">Selector of the form, when the page has several.</param>
    public async Task<HttpResponseMessage> Submit(string address, Dictionary<string, string> typed, string form = "main form[method=post]") =>
        await Send(address, await Open(address), typed, form);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public async Task<HttpResponseMessage> Send(string address, IHtmlDocument page, Dictionary<string, string> typed, string form = "main form[method=post]")
    {
        var element = page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"{address} has no form {form}.");
        var fields = Fields(element);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        var action = element.GetAttribute("action") is { Length: > 0 } own ? own : address;
        return await Client.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    /// <summary>Sends the form of a page with a file in one of its fields.</summary>
    public async Task<HttpResponseMessage> Upload(
        string address, string field, string name, byte[] file, Dictionary<string, string>? typed = null, string form = "main form[method=post]")
    {
        var element = (await Open(address)).QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"{address} has no form {form}.");
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in Fields(element).Where(f => typed?.ContainsKey(f.Key) != true).Concat(typed ?? []))
        {
            content.Add(new StringContent(value), key);
        }

        content.Add(new ByteArrayContent(file), field, name);
        return await Client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    private static Dictionary<string, string> Fields(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement input:
                    fields[name] = input.Value;
                    break;
                case IHtmlTextAreaElement area:
                    fields[name] = area.Value;
                    break;
                case IHtmlSelectElement select:
                    fields[name] = select.Value ?? "";
                    break;
            }
        }

        return fields;
    }
}
