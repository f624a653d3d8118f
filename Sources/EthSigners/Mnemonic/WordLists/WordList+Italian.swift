// swift-format-ignore-file
// Made by Fixtures/scripts/make_word_lists.py from italian.txt of PyPI mnemonic 0.21; do not edit.

extension WordList {
  static let italian = WordList(
    words:
    #"""
    abaco abbaglio abbinato abete abisso abolire abrasivo abrogato accadere accenno accusato acetone \#
    achille acido acqua acre acrilico acrobata acuto adagio addebito addome adeguato aderire adipe \#
    adottare adulare affabile affetto affisso affranto aforisma afoso africano agave agente agevole \#
    aggancio agire agitare agonismo agricolo agrumeto aguzzo alabarda alato albatro alberato albo albume \#
    alce alcolico alettone alfa algebra aliante alibi alimento allagato allegro allievo allodola \#
    allusivo almeno alogeno alpaca alpestre altalena alterno alticcio altrove alunno alveolo alzare \#
    amalgama amanita amarena ambito ambrato ameba america ametista amico ammasso ammenda ammirare \#
    ammonito amore ampio ampliare amuleto anacardo anagrafe analista anarchia anatra anca ancella ancora \#
    andare andrea anello angelo angolare angusto anima annegare annidato anno annuncio anonimo anticipo \#
    anzi apatico apertura apode apparire appetito appoggio approdo appunto aprile arabica arachide \#
    aragosta araldica arancio aratura arazzo arbitro archivio ardito arenile argento argine arguto aria \#
    armonia arnese arredato arringa arrosto arsenico arso artefice arzillo asciutto ascolto asepsi \#
    asettico asfalto asino asola aspirato aspro assaggio asse assoluto assurdo asta astenuto astice \#
    astratto atavico ateismo atomico atono attesa attivare attorno attrito attuale ausilio austria \#
    autista autonomo autunno avanzato avere avvenire avviso avvolgere azione azoto azzimo azzurro babele \#
    baccano bacino baco badessa badilata bagnato baita balcone baldo balena ballata balzano bambino \#
    bandire baraonda barbaro barca baritono barlume barocco basilico basso batosta battuto baule bava \#
    bavosa becco beffa belgio belva benda benevole benigno benzina bere berlina beta bibita bici bidone \#
    bifido biga bilancia bimbo binocolo biologo bipede bipolare birbante birra biscotto bisesto bisnonno \#
    bisonte bisturi bizzarro blando blatta bollito bonifico bordo bosco botanico bottino bozzolo braccio \#
    bradipo brama branca bravura bretella brevetto brezza briglia brillante brindare broccolo brodo \#
    bronzina brullo bruno bubbone buca budino buffone buio bulbo buono burlone burrasca bussola busta \#
    cadetto caduco calamaro calcolo calesse calibro calmo caloria cambusa camerata camicia cammino \#
    camola campale canapa candela cane canino canotto cantina capace capello capitolo capogiro cappero \#
    capra capsula carapace carcassa cardo carisma carovana carretto cartolina casaccio cascata caserma \#
    caso cassone castello casuale catasta catena catrame cauto cavillo cedibile cedrata cefalo celebre \#
    cellulare cena cenone centesimo ceramica cercare certo cerume cervello cesoia cespo ceto chela \#
    chiaro chicca chiedere chimera china chirurgo chitarra ciao ciclismo cifrare cigno cilindro ciottolo \#
    circa cirrosi citrico cittadino ciuffo civetta civile classico clinica cloro cocco codardo codice \#
    coerente cognome collare colmato colore colposo coltivato colza coma cometa commando comodo computer \#
    comune conciso condurre conferma congelare coniuge connesso conoscere consumo continuo convegno \#
    coperto copione coppia copricapo corazza cordata coricato cornice corolla corpo corredo corsia \#
    cortese cosmico costante cottura covato cratere cravatta creato credere cremoso crescita creta \#
    criceto crinale crisi critico croce cronaca crostata cruciale crusca cucire cuculo cugino cullato \#
    cupola curatore cursore curvo cuscino custode dado daino dalmata damerino daniela dannoso danzare \#
    datato davanti davvero debutto decennio deciso declino decollo decreto dedicato definito deforme \#
    degno delegare delfino delirio delta demenza denotato dentro deposito derapata derivare deroga \#
    descritto deserto desiderio desumere detersivo devoto diametro dicembre diedro difeso diffuso \#
    digerire digitale diluvio dinamico dinnanzi dipinto diploma dipolo diradare dire dirotto dirupo \#
    disagio discreto disfare disgelo disposto distanza disumano dito divano divelto dividere divorato \#
    doblone docente doganale dogma dolce domato domenica dominare dondolo dono dormire dote dottore \#
    dovuto dozzina drago druido dubbio dubitare ducale duna duomo duplice duraturo ebano eccesso ecco \#
    eclissi economia edera edicola edile editoria educare egemonia egli egoismo egregio elaborato \#
    elargire elegante elencato eletto elevare elfico elica elmo elsa eluso emanato emblema emesso emiro \#
    emotivo emozione empirico emulo endemico enduro energia enfasi enoteca entrare enzima epatite \#
    epilogo episodio epocale eppure equatore erario erba erboso erede eremita erigere ermetico eroe \#
    erosivo errante esagono esame esanime esaudire esca esempio esercito esibito esigente esistere esito \#
    esofago esortato esoso espanso espresso essenza esso esteso estimare estonia estroso esultare \#
    etilico etnico etrusco etto euclideo europa evaso evidenza evitato evoluto evviva fabbrica faccenda \#
    fachiro falco famiglia fanale fanfara fango fantasma fare farfalla farinoso farmaco fascia fastoso \#
    fasullo faticare fato favoloso febbre fecola fede fegato felpa feltro femmina fendere fenomeno \#
    fermento ferro fertile fessura festivo fetta feudo fiaba fiducia fifa figurato filo finanza finestra \#
    finire fiore fiscale fisico fiume flacone flamenco flebo flemma florido fluente fluoro fobico \#
    focaccia focoso foderato foglio folata folclore folgore fondente fonetico fonia fontana forbito \#
    forchetta foresta formica fornaio foro fortezza forzare fosfato fosso fracasso frana frassino \#
    fratello freccetta frenata fresco frigo frollino fronde frugale frutta fucilata fucsia fuggente \#
    fulmine fulvo fumante fumetto fumoso fune funzione fuoco furbo furgone furore fuso futile gabbiano \#
    gaffe galateo gallina galoppo gambero gamma garanzia garbo garofano garzone gasdotto gasolio \#
    gastrico gatto gaudio gazebo gazzella geco gelatina gelso gemello gemmato gene genitore gennaio \#
    genotipo gergo ghepardo ghiaccio ghisa giallo gilda ginepro giocare gioiello giorno giove girato \#
    girone gittata giudizio giurato giusto globulo glutine gnomo gobba golf gomito gommone gonfio gonna \#
    governo gracile grado grafico grammo grande grattare gravoso grazia greca gregge grifone grigio \#
    grinza grotta gruppo guadagno guaio guanto guardare gufo guidare ibernato icona identico idillio \#
    idolo idra idrico idrogeno igiene ignaro ignorato ilare illeso illogico illudere imballo imbevuto \#
    imbocco imbuto immane immerso immolato impacco impeto impiego importo impronta inalare inarcare \#
    inattivo incanto incendio inchino incisivo incluso incontro incrocio incubo indagine india indole \#
    inedito infatti infilare inflitto ingaggio ingegno inglese ingordo ingrosso innesco inodore \#
    inoltrare inondato insano insetto insieme insonnia insulina intasato intero intonaco intuito \#
    inumidire invalido invece invito iperbole ipnotico ipotesi ippica iride irlanda ironico irrigato \#
    irrorare isolato isotopo isterico istituto istrice italia iterare labbro labirinto lacca lacerato \#
    lacrima lacuna laddove lago lampo lancetta lanterna lardoso larga laringe lastra latenza latino \#
    lattuga lavagna lavoro legale leggero lembo lentezza lenza leone lepre lesivo lessato lesto \#
    letterale leva levigato libero lido lievito lilla limatura limitare limpido lineare lingua liquido \#
    lira lirica lisca lite litigio livrea locanda lode logica lombare londra longevo loquace lorenzo \#
    loto lotteria luce lucidato lumaca luminoso lungo lupo luppolo lusinga lusso lutto macabro macchina \#
    macero macinato madama magico maglia magnete magro maiolica malafede malgrado malinteso malsano \#
    malto malumore mana mancia mandorla mangiare manifesto mannaro manovra mansarda mantide manubrio \#
    mappa maratona marcire maretta marmo marsupio maschera massaia mastino materasso matricola mattone \#
    maturo mazurca meandro meccanico mecenate medesimo meditare mega melassa melis melodia meninge meno \#
    mensola mercurio merenda merlo meschino mese messere mestolo metallo metodo mettere miagolare mica \#
    micelio michele microbo midollo miele migliore milano milite mimosa minerale mini minore mirino \#
    mirtillo miscela missiva misto misurare mitezza mitigare mitra mittente mnemonico modello modifica \#
    modulo mogano mogio mole molosso monastero monco mondina monetario monile monotono monsone montato \#
    monviso mora mordere morsicato mostro motivato motosega motto movenza movimento mozzo mucca mucosa \#
    muffa mughetto mugnaio mulatto mulinello multiplo mummia munto muovere murale musa muscolo musica \#
    mutevole muto nababbo nafta nanometro narciso narice narrato nascere nastrare naturale nautica \#
    naviglio nebulosa necrosi negativo negozio nemmeno neofita neretto nervo nessuno nettuno neutrale \#
    neve nevrotico nicchia ninfa nitido nobile nocivo nodo nome nomina nordico normale norvegese \#
    nostrano notare notizia notturno novella nucleo nulla numero nuovo nutrire nuvola nuziale oasi \#
    obbedire obbligo obelisco oblio obolo obsoleto occasione occhio occidente occorrere occultare ocra \#
    oculato odierno odorare offerta offrire offuscato oggetto oggi ognuno olandese olfatto oliato oliva \#
    ologramma oltre omaggio ombelico ombra omega omissione ondoso onere onice onnivoro onorevole onta \#
    operato opinione opposto oracolo orafo ordine orecchino orefice orfano organico origine orizzonte \#
    orma ormeggio ornativo orologio orrendo orribile ortensia ortica orzata orzo osare oscurare osmosi \#
    ospedale ospite ossa ossidare ostacolo oste otite otre ottagono ottimo ottobre ovale ovest ovino \#
    oviparo ovocito ovunque ovviare ozio pacchetto pace pacifico padella padrone paese paga pagina \#
    palazzina palesare pallido palo palude pandoro pannello paolo paonazzo paprica parabola parcella \#
    parere pargolo pari parlato parola partire parvenza parziale passivo pasticca patacca patologia \#
    pattume pavone peccato pedalare pedonale peggio peloso penare pendice penisola pennuto penombra \#
    pensare pentola pepe pepita perbene percorso perdonato perforare pergamena periodo permesso perno \#
    perplesso persuaso pertugio pervaso pesatore pesista peso pestifero petalo pettine petulante pezzo \#
    piacere pianta piattino piccino picozza piega pietra piffero pigiama pigolio pigro pila pilifero \#
    pillola pilota pimpante pineta pinna pinolo pioggia piombo piramide piretico pirite pirolisi pitone \#
    pizzico placebo planare plasma platano plenario pochezza poderoso podismo poesia poggiare polenta \#
    poligono pollice polmonite polpetta polso poltrona polvere pomice pomodoro ponte popoloso porfido \#
    poroso porpora porre portata posa positivo possesso postulato potassio potere pranzo prassi pratica \#
    precluso predica prefisso pregiato prelievo premere prenotare preparato presenza pretesto prevalso \#
    prima principe privato problema procura produrre profumo progetto prolunga promessa pronome proposta \#
    proroga proteso prova prudente prugna prurito psiche pubblico pudica pugilato pugno pulce pulito \#
    pulsante puntare pupazzo pupilla puro quadro qualcosa quasi querela quota raccolto raddoppio \#
    radicale radunato raffica ragazzo ragione ragno ramarro ramingo ramo randagio rantolare rapato \#
    rapina rappreso rasatura raschiato rasente rassegna rastrello rata ravveduto reale recepire recinto \#
    recluta recondito recupero reddito redimere regalato registro regola regresso relazione remare \#
    remoto renna replica reprimere reputare resa residente responso restauro rete retina retorica \#
    rettifica revocato riassunto ribadire ribelle ribrezzo ricarica ricco ricevere riciclato ricordo \#
    ricreduto ridicolo ridurre rifasare riflesso riforma rifugio rigare rigettato righello rilassato \#
    rilevato rimanere rimbalzo rimedio rimorchio rinascita rincaro rinforzo rinnovo rinomato rinsavito \#
    rintocco rinuncia rinvenire riparato ripetuto ripieno riportare ripresa ripulire risata rischio \#
    riserva risibile riso rispetto ristoro risultato risvolto ritardo ritegno ritmico ritrovo riunione \#
    riva riverso rivincita rivolto rizoma roba robotico robusto roccia roco rodaggio rodere roditore \#
    rogito rollio romantico rompere ronzio rosolare rospo rotante rotondo rotula rovescio rubizzo \#
    rubrica ruga rullino rumine rumoroso ruolo rupe russare rustico sabato sabbiare sabotato sagoma \#
    salasso saldatura salgemma salivare salmone salone saltare saluto salvo sapere sapido saporito \#
    saraceno sarcasmo sarto sassoso satellite satira satollo saturno savana savio saziato sbadiglio \#
    sbalzo sbancato sbarra sbattere sbavare sbendare sbirciare sbloccato sbocciato sbrinare sbruffone \#
    sbuffare scabroso scadenza scala scambiare scandalo scapola scarso scatenare scavato scelto scenico \#
    scettro scheda schiena sciarpa scienza scindere scippo sciroppo scivolo sclerare scodella scolpito \#
    scomparto sconforto scoprire scorta scossone scozzese scriba scrollare scrutinio scuderia scultore \#
    scuola scuro scusare sdebitare sdoganare seccatura secondo sedano seggiola segnalato segregato \#
    seguito selciato selettivo sella selvaggio semaforo sembrare seme seminato sempre senso sentire \#
    sepolto sequenza serata serbato sereno serio serpente serraglio servire sestina setola settimana \#
    sfacelo sfaldare sfamato sfarzoso sfaticato sfera sfida sfilato sfinge sfocato sfoderare sfogo \#
    sfoltire sforzato sfratto sfruttato sfuggito sfumare sfuso sgabello sgarbato sgonfiare sgorbio \#
    sgrassato sguardo sibilo siccome sierra sigla signore silenzio sillaba simbolo simpatico simulato \#
    sinfonia singolo sinistro sino sintesi sinusoide sipario sisma sistole situato slitta slogatura \#
    sloveno smarrito smemorato smentito smeraldo smilzo smontare smottato smussato snellire snervato \#
    snodo sobbalzo sobrio soccorso sociale sodale soffitto sogno soldato solenne solido sollazzo solo \#
    solubile solvente somatico somma sonda sonetto sonnifero sopire soppeso sopra sorgere sorpasso \#
    sorriso sorso sorteggio sorvolato sospiro sosta sottile spada spalla spargere spatola spavento \#
    spazzola specie spedire spegnere spelatura speranza spessore spettrale spezzato spia spigoloso \#
    spillato spinoso spirale splendido sportivo sposo spranga sprecare spronato spruzzo spuntino squillo \#
    sradicare srotolato stabile stacco staffa stagnare stampato stantio starnuto stasera statuto stelo \#
    steppa sterzo stiletto stima stirpe stivale stizzoso stonato storico strappo stregato stridulo \#
    strozzare strutto stuccare stufo stupendo subentro succoso sudore suggerito sugo sultano suonare \#
    superbo supporto surgelato surrogato sussurro sutura svagare svedese sveglio svelare svenuto svezia \#
    sviluppo svista svizzera svolta svuotare tabacco tabulato tacciare taciturno tale talismano tampone \#
    tannino tara tardivo targato tariffa tarpare tartaruga tasto tattico taverna tavolata tazza teca \#
    tecnico telefono temerario tempo temuto tendone tenero tensione tentacolo teorema terme terrazzo \#
    terzetto tesi tesserato testato tetro tettoia tifare tigella timbro tinto tipico tipografo tiraggio \#
    tiro titanio titolo titubante tizio tizzone toccare tollerare tolto tombola tomo tonfo tonsilla \#
    topazio topologia toppa torba tornare torrone tortora toscano tossire tostatura totano trabocco \#
    trachea trafila tragedia tralcio tramonto transito trapano trarre trasloco trattato trave treccia \#
    tremolio trespolo tributo tricheco trifoglio trillo trincea trio tristezza triturato trivella tromba \#
    trono troppo trottola trovare truccato tubatura tuffato tulipano tumulto tunisia turbare turchino \#
    tuta tutela ubicato uccello uccisore udire uditivo uffa ufficio uguale ulisse ultimato umano umile \#
    umorismo uncinetto ungere ungherese unicorno unificato unisono unitario unte uovo upupa uragano \#
    urgenza urlo usanza usato uscito usignolo usuraio utensile utilizzo utopia vacante vaccinato \#
    vagabondo vagliato valanga valgo valico valletta valoroso valutare valvola vampata vangare vanitoso \#
    vano vantaggio vanvera vapore varano varcato variante vasca vedetta vedova veduto vegetale veicolo \#
    velcro velina velluto veloce venato vendemmia vento verace verbale vergogna verifica vero verruca \#
    verticale vescica vessillo vestale veterano vetrina vetusto viandante vibrante vicenda vichingo \#
    vicinanza vidimare vigilia vigneto vigore vile villano vimini vincitore viola vipera virgola \#
    virologo virulento viscoso visione vispo vissuto visura vita vitello vittima vivanda vivido viziare \#
    voce voga volatile volere volpe voragine vulcano zampogna zanna zappato zattera zavorra zefiro \#
    zelante zelo zenzero zerbino zibetto zinco zircone zitto zolla zotico zucchero zufolo zulu zuppa \#

    """#
    ,
    offsets:
    #"""
    00000600?00H00N00U00]00f00o01801@01I01Q01Y01_01e01j02302<02B02I02R02Y02b02j03003903A03J03R03Z03c03l0\#
    4204;04A04H04P04Y04_04g05005905B05I05R05X05`05i05n06506:06C06L06Q06Y06a06g07007907A07I07R07[07b07j08\#
    108:08C08K08T08\08c08k09209;09C09K09R09Z09`09h0:10:70:?0:G0:P0:Y0:_0:e0:n0;60;?0;H0;Q0;Z0;a0;f0;n0<5\#
    0<<0<C0<J0<Q0<Z0<b0<h0=10=:0=?0=H0=P0=Y0=^0=f0=o0>50>>0>G0>P0>X0>`0>g0>o0?80?A0?J0?R0?Z0?a0?i0@20@90\#
    @A0@I0@P0@W0@\0@d0@k0A40A<0AD0AM0AR0A[0Ac0Al0B40B;0BD0BL0BR0BX0Ba0Bg0C00C50C>0CF0CK0CT0C[0Cd0Cl0D40D\#
    <0DB0DI0DR0DZ0Db0Dj0E20E:0EB0EK0ES0E\0Eb0Ek0F20F<0FC0FI0FP0FX0F_0Fg0Fn0G30G;0GD0GL0GR0GZ0G`0Gg0Go0H7\#
    0H?0HG0HP0HX0H^0Hg0Ho0I70I@0IF0IN0IV0I\0Ia0Ih0In0J40J;0JA0JG0JP0JX0J`0Je0Jm0K20K90K>0KE0KL0KQ0KZ0K`0\#
    Ki0L10L80LA0LJ0LP0LY0La0Lj0M20M:0MC0MJ0MQ0MY0Mb0Mh0Mn0N70N?0NG0NO0NW0N]0Nd0Nl0O50O>0OE0OM0OW0O`0Oi0O\#
    o0P80P?0PE0PM0PR0PY0Pa0Pf0Pl0Q20Q:0QC0QK0QQ0QY0Q`0Qi0R10R90RA0RG0RO0RW0R`0Rh0S00S70S?0SF0SN0SS0SZ0Sb\#
    0Sj0T10T90TB0TK0TS0TY0Ta0Tj0U30U90UA0UJ0US0U]0Uf0Un0V60V;0VC0VL0VT0V\0Vc0Vk0W10W90WB0WJ0WQ0WY0Wc0Wh0\#
    Wo0X90XB0XJ0XP0XW0X`0Xg0Xm0Y20Y80Y?0YF0YO0YW0Y]0Yf0Yo0Z40Z=0ZE0ZK0ZT0Z]0Zc0Zk0[30[=0[D0[L0[S0[\0[d0[\#
    j0\00\80\?0\H0\P0\X0\`0\g0\o0]90]?0]D0]K0]T0][0]d0]k0^30^<0^E0^O0^W0^`0^j0_20_;0_D0_L0_T0_[0_e0_m0`5\#
    0`>0`F0`N0`T0`\0`c0`k0a30a<0aD0aK0aS0a\0ac0ak0b30b<0bB0bJ0bR0bX0b`0bf0bn0c70c@0cG0cN0cU0c\0cd0ck0d40\#
    d<0dB0dJ0dR0dW0d]0de0dn0e60e>0eF0eM0eU0e]0ee0en0f50f=0fE0fM0fV0f_0fg0fm0g60g>0gF0gL0gT0g]0gd0gm0h60h\#
    ?0hF0hP0hX0hb0hk0i50i<0iE0iN0iU0i\0id0im0j60j>0jG0jP0jX0j`0jg0k00k50k=0kD0kL0kU0k]0ke0kn0l70l@0lE0lL\#
    0lT0l]0lf0ln0m60m?0mE0mK0mR0m[0md0ml0n10n90n>0nF0nM0nU0n[0nb0ni0o20o90o>0oD0oL0oU0o[0oc0oh10010910?1\#
    0G10M10V10^10g10l11411<11F11O11X11a11h12012712=12B12G12M12U12]12d12j13213;13D13J13S13Z13b13i14114914\#
    @14H14P14Y14a14h15115815=15D15J15R15Z15c15h16016816@16F16N16W16\16d16m17517>17G17M17U17^17d17l18518=\#
    18B18I18R18Z18b18k19319:19B19G19P19W19]19f19n1:61:=1:F1:O1:W1:]1:f1:m1;51;;1;D1;I1;R1;[1;c1;j1<21<:1\#
    <C1<H1<Q1<X1<_1<d1<k1=11=81=@1=H1=Q1=Z1=`1=h1>01>81>>1>D1>J1>R1>W1>`1>e1>m1?61?=1?C1?K1?R1?X1?`1?i1?\#
    o1@61@>1@F1@M1@T1@]1@d1@m1A41A;1AD1AL1AU1A^1Ad1Al1B41B>1BF1BN1BV1B[1Bd1Bl1C41C:1CC1CI1CR1C[1Ce1Cm1D4\#
    1D:1DC1DJ1DR1DY1Db1Di1E21E:1E@1EH1EP1EW1E\1Ee1Ek1F11F91F@1FE1FL1FU1F[1Fc1Fk1G31G;1GA1GJ1GP1GY1Ga1Gj1\#
    H21H;1HA1HH1HO1HX1H]1Hf1Hl1I41I<1IA1IJ1IR1I[1Ia1Ij1J31J91J@1JF1JN1JV1J_1Jf1Jl1K31K:1KB1KK1KS1KZ1Kb1K\#
    j1L01L61L;1LB1LJ1LQ1LW1L_1Lg1Lm1M51M<1MC1ML1MT1M[1Ma1Mh1N01N71N>1NE1NL1NU1N[1Nb1Nk1O01O81OA1OG1OP1OX\#
    1O^1Oc1Oj1P31P:1PA1PJ1PP1PW1P`1Pi1Q11Q:1QB1QI1QP1QX1Qa1Qi1R01R81R@1RI1RQ1RZ1Rc1Rk1S41S<1SE1SM1SV1S_1\#
    Sf1So1T51T<1TD1TL1TU1T^1Tg1To1U71U?1UH1UP1UX1Ub1Uk1V21V:1VB1VK1VT1V]1Vd1Vm1W51W?1WH1WO1WV1W_1Wh1X01X\#
    71X=1XE1XM1XV1X_1Xg1Xo1Y81YA1YI1YP1YX1Y_1Yi1Yo1Z81Z@1ZG1ZO1ZT1ZZ1Zc1Zl1[41[:1[B1[I1[Q1[X1[`1[h1[o1\6\#
    1\>1\D1\M1\S1\Y1\_1\f1\n1]41]>1]C1]L1]S1]X1]`1]f1]o1^81^@1^H1^O1^W1^\1^c1^i1^n1_61_=1_E1_J1_Q1_Y1_`1\#
    _h1`01`81`=1`F1`K1`T1`[1`d1`j1`o1a71a?1aE1aK1aS1a\1ac1al1b31b:1bA1bI1bO1bX1ba1bj1c41c<1cB1cK1cP1cW1c\#
    `1ci1d31d;1dC1dL1dT1d]1dc1dl1e41e<1eB1eK1eT1e\1ed1en1f81f@1fG1fO1fW1fa1fj1g31g<1gA1gI1gO1gW1g_1gd1gl\#
    1h51h=1hC1hL1hQ1hY1ha1hi1i01i81iB1iG1iO1iW1i_1ig1im1j61j=1jD1jK1jT1jY1j`1jg1k01k81k@1kF1kO1kW1k`1kf1\#
    ko1l91lA1lJ1lQ1lX1l^1lc1lk1m51m;1mC1mM1mT1m]1me1mm1n51n:1nB1nL1nS1n\1ne1nk1o31o=1oC1oI1oP1oV1o_1og1o\#
    o20920B20I20O20W20^20c20k21221;21@21H21N21X21`21g21o22722@22I22Q22Z22c22k23423<23D23L23T23Z23b23j243\#
    24824B24J24P24W24^24e24j24o25625>25F25P25Y25`25h26126926@26F26M26S26[26b26j26o27827@27I27O27U27^27h2\#
    7o28928C28M28R28Z28b28j29229:29D29L29Q29X29a29i2:02:62:@2:F2:N2:W2:]2:c2:m2;42;:2;@2;I2;S2;X2;`2;i2<\#
    12<92<?2<F2<P2<X2<_2<h2=02=:2=?2=H2=Q2=Z2=b2=k2>42>;2>B2>G2>M2>V2>]2>f2>m2?22?;2?D2?I2?O2?T2?]2?d2?l\#
    2@22@82@>2@F2@N2@V2@^2@c2@m2A22A;2AC2AK2AQ2AV2A]2Ag2B02B82B=2BD2BL2BU2B[2Bd2Bl2C52C>2CE2CM2CR2CZ2Ca2\#
    Ci2D22D;2DC2DL2DT2D^2Df2Dm2E52E>2EG2EN2EU2E\2Ed2Em2F52F>2FF2FN2FS2FZ2Fb2Fk2G52G?2GI2GQ2GZ2G`2Gj2H32H\#
    <2HD2HM2HU2HZ2Hd2Hk2I32I=2IC2IK2IR2I[2Ic2Ik2J12J82J@2JH2JP2JV2J[2Jd2Jl2K32K<2KC2KI2KP2KX2K_2Kh2L12L8\#
    2LA2LH2LP2LX2L`2Lg2Lo2M82MA2MJ2MR2MY2Mb2Mj2N32N;2NE2NN2NT2N]2Ne2Nl2O52O;2OD2OL2OS2O[2Oa2Oi2On2P72P@2\#
    PJ2PS2PZ2Pa2Ph2Q02Q92QA2QJ2QS2Q\2Qd2Qn2R82RA2RJ2RS2RY2Rb2Rj2S32S;2SD2SL2SU2S^2Sg2So2T82T@2TH2TN2TW2T\#
    ^2Tf2Tm2U62U=2UF2UL2UR2UY2Ub2Uj2V22V:2V?2VF2VO2VU2V]2Vc2Vl2W62W?2WH2WP2WX2W`2Wf2Wn2X62X;2XD2XN2XU2X\\#
    2Xe2Xn2Y82Y@2YI2YS2YX2Yb2Yh2Z12Z92ZA2ZK2ZT2Z\2Ze2Zn2[72[>2[G2[Q2[X2[_2[e2[m2\72\@2\E2\O2\X2\a2\f2\m2\#
    ]62]@2]I2]S2]\2]d2]m2^62^<2^E2^O2^W2^a2^j2_22_;2_D2_L2_T2_[2_e2_n2`82`A2`J2`S2`[2`e2`o2a72a@2aH2aQ2a\#
    [2ad2am2b72b@2bI2bQ2b[2bc2bl2c32c;2cC2cL2cQ2cZ2cb2cl2d52d=2dE2dM2dU2d^2dc2dk2e52e=2eD2eI2eR2eZ2ea2ef\#
    2eo2f62f?2fF2fM2fW2f_2ff2fo2g52g=2gE2gL2gU2g]2ge2gj2h22h92hB2hH2hM2hU2h]2hd2hm2i62i=2iE2iO2iX2ia2ii2\#
    j02j82j?2jE2jL2jS2j\2je2jn2k42k<2kF2kM2kU2k]2kd2kj2l22l<2lC2lL2lS2l\2ld2lm2m72mA2mK2mT2m^2mg2n02n92n\#
    ?2nI2nR2nZ2na2nk2o32o:2oB2oJ2oQ2oY2oa2oi30230930B30J30S30\30e30o31931B31I31R31[31b31l32632?32H32O32U\#
    32]32g33133;33C33J33S33]33g33o34834B34H34R34[34d34i35235935?35G35O35X35_35g35n36436=36G36O36W36^36h3\#
    7037937A37J37T37Z37`37h37o38738A38G38P38Y38a38k39439<39B39K39T39^39f3:03:83:?3:G3:N3:T3:\3:e3:m3;53;\#
    ?3;H3;Q3;Y3;b3;g3;o3<93<A3<G3<O3<W3<^3<h3=03=93=C3=L3=U3=\3=e3=n3>73>@3>I3>O3>X3>_3>h3?03?73?@3?F3?N\#
    3?V3?]3?f3?k3@43@=3@F3@L3@R3@Z3@d3@k3A33A93AA3AJ3AR3AX3Ab3Al3B43B:3BB3BH3BO3BX3B`3Bi3C23C93CA3CJ3CT3\#
    C]3Cf3D03D93D>3DH3DQ3DY3Da3Dk3E43E:3EB3EK3ET3E\3Ee3Em3F73FA3FI3FP3FW3F`3Fi3G13G:3GB3GJ3GP3GW3G^3Gg3G\#
    m3H43H<3HE3HM3HU3H]3Hf3Ho3I93IA3IJ3IP3IY3Ib3Ij3J13J;3J@3JH3JP3JX3Ja3Jk3K53K>3KE3KM3KU3K]3Ke3Km3L43L=\#
    3LD3LM3LT3L]3Le3Ln3M73MA3MF3MP3MX3M`3Me3Mm3N53N=3NE3NO3NU3N]3Ne3Nn3O43O93OA3OJ3OT3OZ3Oa3Oi3P03P93PC3\#
    PK3PQ3PZ3Pc3Ph3Q23Q:3Q@3QH3QO3QW3Q^3Qd3Qk3R53R>3RC3RK3RR3R\3Rb3Rj3S23S<3SB3SJ3SO3SU3S^3Sf3T03T63T<3T\#
    D3TL3TT3T\3Td3Tn3U53U>3UF3UN3UW3U_3Uh3V13V93V@3VI3VR3VX3V`3Vi3W23W:3WC3WM3WT3W\3Wa3Wk3X53X>3XE3XK3XR\#
    3X[3Xc3Xl3Y53Y=3YF3YN3YV3Y^3Yg3Yl3Z33Z;3ZC3ZL3ZR3ZZ3Z_3Zg3Zn3[53[>3[D3[J3[S3[]3[d3[n3\73\A3\I3\R3\W3\#
    \\3\b3\j3]23]73]>3]D3]K3]T3]\3]e3]n3^53^=3^G3^Q3^Z3^b3^h3^o3_83_A3_J3_R3_Z3_b3_k3`03`:3`B3`I3`P3`X3`\#
    a3`g3`o3a63a=3aF3aN3aU3a\3ad3ak3b23b<3bB3bI3bQ3bZ3bc3bh3c03c:3cB3cK3cS3c\3cd3cl3d63d?3dG3dP3dZ3dc3dk\#
    3e33e:3e?3eG3eN3eX3e^3ee3em3f63f@3fH3fP3fV3f^3fe3fj3g23g:3gB3gI3gQ3gV3g[3gd3gk3h13h:3hB3hK3hQ3hY3ha3\#
    hi3i03i83i=3iE3iM3iU3i[3ic3ii3io3j63j?3jF3jK3jQ
    """#
    ,
    order:
    #"""
    000102030405060708090:0;0<0=0>0?0@0A0B0C0D0E0F0G0H0I0J0K0L0M0N0O0P0Q0R0S0T0U0V0W0X0Y0Z0[0\0]0^0_0`0a\#
    0b0c0d0e0f0g0h0i0j0k0l0m0n0o101112131415161718191:1;1<1=1>1?1@1A1B1C1D1E1F1G1H1I1J1K1L1M1N1O1P1Q1R1S\#
    1T1U1V1W1X1Y1Z1[1\1]1^1_1`1a1b1c1d1e1f1g1h1i1j1k1l1m1n1o202122232425262728292:2;2<2=2>2?2@2A2B2C2D2E\#
    2F2G2H2I2J2K2L2M2N2O2P2Q2R2S2T2U2V2W2X2Y2Z2[2\2]2^2_2`2a2b2c2d2e2f2g2h2i2j2k2l2m2n2o3031323334353637\#
    38393:3;3<3=3>3?3@3A3B3C3D3E3F3G3H3I3J3K3L3M3N3O3P3Q3R3S3T3U3V3W3X3Y3Z3[3\3]3^3_3`3a3b3c3d3e3f3g3h3i\#
    3j3k3l3m3n3o404142434445464748494:4;4<4=4>4?4@4A4B4C4D4E4F4G4H4I4J4K4L4M4N4O4P4Q4R4S4T4U4V4W4X4Y4Z4[\#
    4\4]4^4_4`4a4b4c4d4e4f4g4h4i4j4k4l4m4n4o505152535455565758595:5;5<5=5>5?5@5A5B5C5D5E5F5G5H5I5J5K5L5M\#
    5N5O5P5Q5R5S5T5U5V5W5X5Y5Z5[5\5]5^5_5`5a5b5c5d5e5f5g5h5i5j5k5l5m5n5o606162636465666768696:6;6<6=6>6?\#
    6@6A6B6C6D6E6F6G6H6I6J6K6L6M6N6O6P6Q6R6S6T6U6V6W6X6Y6Z6[6\6]6^6_6`6a6b6c6d6e6f6g6h6i6j6k6l6m6n6o7071\#
    72737475767778797:7;7<7=7>7?7@7A7B7C7D7E7F7G7H7I7J7K7L7M7N7O7P7Q7R7S7T7U7V7W7X7Y7Z7[7\7]7^7_7`7a7b7c\#
    7d7e7f7g7h7i7j7k7l7m7n7o808182838485868788898:8;8<8=8>8?8@8A8B8C8D8E8F8G8H8I8J8K8L8M8N8O8P8Q8R8S8T8U\#
    8V8W8X8Y8Z8[8\8]8^8_8`8a8b8c8d8e8f8g8h8i8j8k8l8m8n8o909192939495969798999:9;9<9=9>9?9@9A9B9C9D9E9F9G\#
    9H9I9J9K9L9M9N9O9P9Q9R9S9T9U9V9W9X9Y9Z9[9\9]9^9_9`9a9b9c9d9e9f9g9h9i9j9k9l9m9n9o:0:1:2:3:4:5:6:7:8:9\#
    :::;:<:=:>:?:@:A:B:C:D:E:F:G:H:I:J:K:L:M:N:O:P:Q:R:S:T:U:V:W:X:Y:Z:[:\:]:^:_:`:a:b:c:d:e:f:g:h:i:j:k\#
    :l:m:n:o;0;1;2;3;4;5;6;7;8;9;:;;;<;=;>;?;@;A;B;C;D;E;F;G;H;I;J;K;L;M;N;O;P;Q;R;S;T;U;V;W;X;Y;Z;[;\;]\#
    ;^;_;`;a;b;c;d;e;f;g;h;i;j;k;l;m;n;o<0<1<2<3<4<5<6<7<8<9<:<;<<<=<><?<@<A<B<C<D<E<F<G<H<I<J<K<L<M<N<O\#
    <P<Q<R<S<T<U<V<W<X<Y<Z<[<\<]<^<_<`<a<b<c<d<e<f<g<h<i<j<k<l<m<n<o=0=1=2=3=4=5=6=7=8=9=:=;=<===>=?=@=A\#
    =B=C=D=E=F=G=H=I=J=K=L=M=N=O=P=Q=R=S=T=U=V=W=X=Y=Z=[=\=]=^=_=`=a=b=c=d=e=f=g=h=i=j=k=l=m=n=o>0>1>2>3\#
    >4>5>6>7>8>9>:>;><>=>>>?>@>A>B>C>D>E>F>G>H>I>J>K>L>M>N>O>P>Q>R>S>T>U>V>W>X>Y>Z>[>\>]>^>_>`>a>b>c>d>e\#
    >f>g>h>i>j>k>l>m>n>o?0?1?2?3?4?5?6?7?8?9?:?;?<?=?>???@?A?B?C?D?E?F?G?H?I?J?K?L?M?N?O?P?Q?R?S?T?U?V?W\#
    ?X?Y?Z?[?\?]?^?_?`?a?b?c?d?e?f?g?h?i?j?k?l?m?n?o@0@1@2@3@4@5@6@7@8@9@:@;@<@=@>@?@@@A@B@C@D@E@F@G@H@I\#
    @J@K@L@M@N@O@P@Q@R@S@T@U@V@W@X@Y@Z@[@\@]@^@_@`@a@b@c@d@e@f@g@h@i@j@k@l@m@n@oA0A1A2A3A4A5A6A7A8A9A:A;\#
    A<A=A>A?A@AAABACADAEAFAGAHAIAJAKALAMANAOAPAQARASATAUAVAWAXAYAZA[A\A]A^A_A`AaAbAcAdAeAfAgAhAiAjAkAlAm\#
    AnAoB0B1B2B3B4B5B6B7B8B9B:B;B<B=B>B?B@BABBBCBDBEBFBGBHBIBJBKBLBMBNBOBPBQBRBSBTBUBVBWBXBYBZB[B\B]B^B_\#
    B`BaBbBcBdBeBfBgBhBiBjBkBlBmBnBoC0C1C2C3C4C5C6C7C8C9C:C;C<C=C>C?C@CACBCCCDCECFCGCHCICJCKCLCMCNCOCPCQ\#
    CRCSCTCUCVCWCXCYCZC[C\C]C^C_C`CaCbCcCdCeCfCgChCiCjCkClCmCnCoD0D1D2D3D4D5D6D7D8D9D:D;D<D=D>D?D@DADBDC\#
    DDDEDFDGDHDIDJDKDLDMDNDODPDQDRDSDTDUDVDWDXDYDZD[D\D]D^D_D`DaDbDcDdDeDfDgDhDiDjDkDlDmDnDoE0E1E2E3E4E5\#
    E6E7E8E9E:E;E<E=E>E?E@EAEBECEDEEEFEGEHEIEJEKELEMENEOEPEQERESETEUEVEWEXEYEZE[E\E]E^E_E`EaEbEcEdEeEfEg\#
    EhEiEjEkElEmEnEoF0F1F2F3F4F5F6F7F8F9F:F;F<F=F>F?F@FAFBFCFDFEFFFGFHFIFJFKFLFMFNFOFPFQFRFSFTFUFVFWFXFY\#
    FZF[F\F]F^F_F`FaFbFcFdFeFfFgFhFiFjFkFlFmFnFoG0G1G2G3G4G5G6G7G8G9G:G;G<G=G>G?G@GAGBGCGDGEGFGGGHGIGJGK\#
    GLGMGNGOGPGQGRGSGTGUGVGWGXGYGZG[G\G]G^G_G`GaGbGcGdGeGfGgGhGiGjGkGlGmGnGoH0H1H2H3H4H5H6H7H8H9H:H;H<H=\#
    H>H?H@HAHBHCHDHEHFHGHHHIHJHKHLHMHNHOHPHQHRHSHTHUHVHWHXHYHZH[H\H]H^H_H`HaHbHcHdHeHfHgHhHiHjHkHlHmHnHo\#
    I0I1I2I3I4I5I6I7I8I9I:I;I<I=I>I?I@IAIBICIDIEIFIGIHIIIJIKILIMINIOIPIQIRISITIUIVIWIXIYIZI[I\I]I^I_I`Ia\#
    IbIcIdIeIfIgIhIiIjIkIlImInIoJ0J1J2J3J4J5J6J7J8J9J:J;J<J=J>J?J@JAJBJCJDJEJFJGJHJIJJJKJLJMJNJOJPJQJRJS\#
    JTJUJVJWJXJYJZJ[J\J]J^J_J`JaJbJcJdJeJfJgJhJiJjJkJlJmJnJoK0K1K2K3K4K5K6K7K8K9K:K;K<K=K>K?K@KAKBKCKDKE\#
    KFKGKHKIKJKKKLKMKNKOKPKQKRKSKTKUKVKWKXKYKZK[K\K]K^K_K`KaKbKcKdKeKfKgKhKiKjKkKlKmKnKoL0L1L2L3L4L5L6L7\#
    L8L9L:L;L<L=L>L?L@LALBLCLDLELFLGLHLILJLKLLLMLNLOLPLQLRLSLTLULVLWLXLYLZL[L\L]L^L_L`LaLbLcLdLeLfLgLhLi\#
    LjLkLlLmLnLoM0M1M2M3M4M5M6M7M8M9M:M;M<M=M>M?M@MAMBMCMDMEMFMGMHMIMJMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZM[\#
    M\M]M^M_M`MaMbMcMdMeMfMgMhMiMjMkMlMmMnMoN0N1N2N3N4N5N6N7N8N9N:N;N<N=N>N?N@NANBNCNDNENFNGNHNINJNKNLNM\#
    NNNONPNQNRNSNTNUNVNWNXNYNZN[N\N]N^N_N`NaNbNcNdNeNfNgNhNiNjNkNlNmNnNoO0O1O2O3O4O5O6O7O8O9O:O;O<O=O>O?\#
    O@OAOBOCODOEOFOGOHOIOJOKOLOMONOOOPOQOROSOTOUOVOWOXOYOZO[O\O]O^O_O`OaObOcOdOeOfOgOhOiOjOkOlOmOnOo
    """#
  )
}
