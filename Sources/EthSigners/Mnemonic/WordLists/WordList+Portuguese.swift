// swift-format-ignore-file
// Made by Fixtures/scripts/make_word_lists.py from portuguese.txt of PyPI mnemonic 0.21; do not edit.

extension WordList {
  static let portuguese = WordList(
    words:
    #"""
    abacate abaixo abalar abater abduzir abelha aberto abismo abotoar abranger abreviar abrigar abrupto \#
    absinto absoluto absurdo abutre acabado acalmar acampar acanhar acaso aceitar acelerar acenar acervo \#
    acessar acetona achatar acidez acima acionado acirrar aclamar aclive acolhida acomodar acoplar \#
    acordar acumular acusador adaptar adega adentro adepto adequar aderente adesivo adeus adiante \#
    aditivo adjetivo adjunto admirar adorar adquirir adubo adverso advogado aeronave afastar aferir \#
    afetivo afinador afivelar aflito afluente afrontar agachar agarrar agasalho agenciar agilizar agiota \#
    agitado agora agradar agreste agrupar aguardar agulha ajoelhar ajudar ajustar alameda alarme \#
    alastrar alavanca albergue albino alcatra aldeia alecrim alegria alertar alface alfinete algum \#
    alheio aliar alicate alienar alinhar aliviar almofada alocar alpiste alterar altitude alucinar \#
    alugar aluno alusivo alvo amaciar amador amarelo amassar ambas ambiente ameixa amenizar amido \#
    amistoso amizade amolador amontoar amoroso amostra amparar ampliar ampola anagrama analisar anarquia \#
    anatomia andaime anel anexo angular animar anjo anomalia anotado ansioso anterior anuidade anunciar \#
    anzol apagador apalpar apanhado apego apelido apertada apesar apetite apito aplauso aplicada apoio \#
    apontar aposta aprendiz aprovar aquecer arame aranha arara arcada ardente areia arejar arenito \#
    aresta argiloso argola arma arquivo arraial arrebate arriscar arroba arrumar arsenal arterial artigo \#
    arvoredo asfaltar asilado aspirar assador assinar assoalho assunto astral atacado atadura atalho \#
    atarefar atear atender aterro ateu atingir atirador ativo atoleiro atracar atrevido atriz atual atum \#
    auditor aumentar aura aurora autismo autoria autuar avaliar avante avaria avental avesso aviador \#
    avisar avulso axila azarar azedo azeite azulejo babar babosa bacalhau bacharel bacia bagagem baiano \#
    bailar baioneta bairro baixista bajular baleia baliza balsa banal bandeira banho banir banquete \#
    barato barbado baronesa barraca barulho baseado bastante batata batedor batida batom batucar \#
    baunilha beber beijo beirada beisebol beldade beleza belga beliscar bendito bengala benzer berimbau \#
    berlinda berro besouro bexiga bezerro bico bicudo bienal bifocal bifurcar bigorna bilhete bimestre \#
    bimotor biologia biombo biosfera bipolar birrento biscoito bisneto bispo bissexto bitola bizarro \#
    blindado bloco bloquear boato bobagem bocado bocejo bochecha boicotar bolada boletim bolha bolo \#
    bombeiro bonde boneco bonita borbulha borda boreal borracha bovino boxeador branco brasa braveza \#
    breu briga brilho brincar broa brochura bronzear broto bruxo bucha budismo bufar bule buraco busca \#
    busto buzina cabana cabelo cabide cabo cabrito cacau cacetada cachorro cacique cadastro cadeado \#
    cafezal caiaque caipira caixote cajado caju calafrio calcular caldeira calibrar calmante calota \#
    camada cambista camisa camomila campanha camuflar canavial cancelar caneta canguru canhoto canivete \#
    canoa cansado cantar canudo capacho capela capinar capotar capricho captador capuz caracol carbono \#
    cardeal careca carimbar carneiro carpete carreira cartaz carvalho casaco casca casebre castelo \#
    casulo catarata cativar caule causador cautelar cavalo caverna cebola cedilha cegonha celebrar \#
    celular cenoura censo centeio cercar cerrado certeiro cerveja cetim cevada chacota chaleira chamado \#
    chapada charme chatice chave chefe chegada cheiro cheque chicote chifre chinelo chocalho chover \#
    chumbo chutar chuva cicatriz ciclone cidade cidreira ciente cigana cimento cinto cinza ciranda \#
    circuito cirurgia citar clareza clero clicar clone clube coado coagir cobaia cobertor cobrar cocada \#
    coelho coentro coeso cogumelo coibir coifa coiote colar coleira colher colidir colmeia colono coluna \#
    comando combinar comentar comitiva comover complexo comum concha condor conectar confuso congelar \#
    conhecer conjugar consumir contrato convite cooperar copeiro copiador copo coquetel coragem cordial \#
    corneta coronha corporal correio cortejo coruja corvo cosseno costela cotonete couro couve covil \#
    cozinha cratera cravo creche credor creme crer crespo criada criminal crioulo crise criticar crosta \#
    crua cruzeiro cubano cueca cuidado cujo culatra culminar culpar cultura cumprir cunhado cupido \#
    curativo curral cursar curto cuspir custear cutelo damasco datar debater debitar deboche debulhar \#
    decalque decimal declive decote decretar dedal dedicado deduzir defesa defumar degelo degrau \#
    degustar deitado deixar delator delegado delinear delonga demanda demitir demolido dentista depenado \#
    depilar depois depressa depurar deriva derramar desafio desbotar descanso desenho desfiado desgaste \#
    desigual deslize desmamar desova despesa destaque desviar detalhar detentor detonar detrito deusa \#
    dever devido devotado dezena diagrama dialeto didata difuso digitar dilatado diluente diminuir \#
    dinastia dinheiro diocese direto discreta disfarce disparo disquete dissipar distante ditador diurno \#
    diverso divisor divulgar dizer dobrador dolorido domador dominado donativo donzela dormente dorsal \#
    dosagem dourado doutor drenagem drible drogaria duelar duende dueto duplo duquesa durante duvidoso \#
    eclodir ecoar ecologia edificar edital educado efeito efetivar ejetar elaborar eleger eleitor elenco \#
    elevador eliminar elogiar embargo embolado embrulho embutido emenda emergir emissor empatia empenho \#
    empinado empolgar emprego empurrar emulador encaixe encenado enchente encontro endeusar endossar \#
    enfaixar enfeite enfim engajado engenho englobar engomado engraxar enguia enjoar enlatar enquanto \#
    enraizar enrolado enrugar ensaio enseada ensino ensopado entanto enteado entidade entortar entrada \#
    entulho envergar enviado envolver enxame enxerto enxofre enxuto epiderme equipar ereto erguido \#
    errata erva ervilha esbanjar esbelto escama escola escrita escuta esfinge esfolar esfregar esfumado \#
    esgrima esmalte espanto espelho espiga esponja espreita espumar esquerda estaca esteira esticar \#
    estofado estrela estudo esvaziar etanol etiqueta euforia europeu evacuar evaporar evasivo eventual \#
    evidente evoluir exagero exalar examinar exato exausto excesso excitar exclamar executar exemplo \#
    exibir exigente exonerar expandir expelir expirar explanar exposto expresso expulsar externo extinto \#
    extrato fabricar fabuloso faceta facial fada fadiga faixa falar falta familiar fandango fanfarra \#
    fantoche fardado farelo farinha farofa farpa fartura fatia fator favorita faxina fazenda fechado \#
    feijoada feirante felino feminino fenda feno fera feriado ferrugem ferver festejar fetal feudal \#
    fiapo fibrose ficar ficheiro figurado fileira filho filme filtrar firmeza fisgada fissura fita \#
    fivela fixador fixo flacidez flamingo flanela flechada flora flutuar fluxo focal focinho fofocar \#
    fogo foguete foice folgado folheto forjar formiga forno forte fosco fossa fragata fralda frango \#
    frasco fraterno freira frente fretar frieza friso fritura fronha frustrar fruteira fugir fulano \#
    fuligem fundar fungo funil furador furioso futebol gabarito gabinete gado gaiato gaiola gaivota \#
    galega galho galinha galocha ganhar garagem garfo gargalo garimpo garoupa garrafa gasoduto gasto \#
    gata gatilho gaveta gazela gelado geleia gelo gemada gemer gemido generoso gengiva genial genoma \#
    genro geologia gerador germinar gesso gestor ginasta gincana gingado girafa girino glacial glicose \#
    global glorioso goela goiaba golfe golpear gordura gorjeta gorro gostoso goteira governar gracejo \#
    gradual grafite gralha grampo granada gratuito graveto graxa grego grelhar greve grilo grisalho \#
    gritaria grosso grotesco grudado grunhido gruta guache guarani guaxinim guerrear guiar guincho \#
    guisado gula guloso guru habitar harmonia haste haver hectare herdar heresia hesitar hiato hibernar \#
    hidratar hiena hino hipismo hipnose hipoteca hoje holofote homem honesto honrado hormonal hospedar \#
    humorado iate ideia idoso ignorado igreja iguana ileso ilha iludido iluminar ilustrar imagem \#
    imediato imenso imersivo iminente imitador imortal impacto impedir implante impor imprensa impune \#
    imunizar inalador inapto inativo incenso inchar incidir incluir incolor indeciso indireto indutor \#
    ineficaz inerente infantil infestar infinito inflamar informal infrator ingerir inibido inicial \#
    inimigo injetar inocente inodoro inovador inox inquieto inscrito inseto insistir inspetor instalar \#
    insulto intacto integral intimar intocado intriga invasor inverno invicto invocar iogurte iraniano \#
    ironizar irreal irritado isca isento isolado isqueiro italiano janeiro jangada janta jararaca jardim \#
    jarro jasmim jato javali jazida jejum joaninha joelhada jogador joia jornal jorrar jovem juba judeu \#
    judoca juiz julgador julho jurado jurista juro justa labareda laboral lacre lactante ladrilho \#
    lagarta lagoa laje lamber lamentar laminar lampejo lanche lapidar lapso laranja lareira largura \#
    lasanha lastro lateral latido lavanda lavoura lavrador laxante lazer lealdade lebre legado legendar \#
    legista leigo leiloar leitura lembrete leme lenhador lentilha leoa lesma leste letivo letreiro levar \#
    leveza levitar liberal libido liderar ligar ligeiro limitar limoeiro limpador linda linear linhagem \#
    liquidez listagem lisura litoral livro lixa lixeira locador locutor lojista lombo lona longe lontra \#
    lorde lotado loteria loucura lousa louvar luar lucidez lucro luneta lustre lutador luva macaco \#
    macete machado macio madeira madrinha magnata magreza maior mais malandro malha malote maluco mamilo \#
    mamoeiro mamute manada mancha mandato manequim manhoso manivela manobrar mansa manter manusear \#
    mapeado maquinar marcador maresia marfim margem marinho marmita maroto marquise marreco martelo \#
    marujo mascote masmorra massagem mastigar matagal materno matinal matutar maxilar medalha medida \#
    medusa megafone meiga melancia melhor membro memorial menino menos mensagem mental merecer mergulho \#
    mesada mesclar mesmo mesquita mestre metade meteoro metragem mexer mexicano micro migalha migrar \#
    milagre milenar milhar mimado minerar minhoca ministro minoria miolo mirante mirtilo misturar \#
    mocidade moderno modular moeda moer moinho moita moldura moleza molho molinete molusco montanha \#
    moqueca morango morcego mordomo morena mosaico mosquete mostarda motel motim moto motriz muda muito \#
    mulata mulher multar mundial munido muralha murcho muscular museu musical nacional nadador naja \#
    namoro narina narrado nascer nativa natureza navalha navegar navio neblina nebuloso negativa \#
    negociar negrito nervoso neta neural nevasca nevoeiro ninar ninho nitidez nivelar nobreza noite \#
    noiva nomear nominal nordeste nortear notar noticiar noturno novelo novilho novo nublado nudez \#
    numeral nupcial nutrir nuvem obcecado obedecer objetivo obrigado obscuro obstetra obter obturar \#
    ocidente ocioso ocorrer oculista ocupado ofegante ofensiva oferenda oficina ofuscado ogiva olaria \#
    oleoso olhar oliveira ombro omelete omisso omitir ondulado oneroso ontem opcional operador oponente \#
    oportuno oposto orar orbitar ordem ordinal orfanato orgasmo orgulho oriental origem oriundo orla \#
    ortodoxo orvalho oscilar ossada osso ostentar otimismo ousadia outono outubro ouvido ovelha ovular \#
    oxidar oxigenar pacato paciente pacote pactuar padaria padrinho pagar pagode painel pairar paisagem \#
    palavra palestra palheta palito palmada palpitar pancada panela panfleto panqueca pantanal papagaio \#
    papelada papiro parafina parcial pardal parede partida pasmo passado pastel patamar patente patinar \#
    patrono paulada pausar peculiar pedalar pedestre pediatra pedra pegada peitoral peixe pele pelicano \#
    penca pendurar peneira penhasco pensador pente perceber perfeito pergunta perito permitir perna \#
    perplexo persiana pertence peruca pescado pesquisa pessoa petiscar piada picado piedade pigmento \#
    pilastra pilhado pilotar pimenta pincel pinguim pinha pinote pintar pioneiro pipoca piquete piranha \#
    pires pirueta piscar pistola pitanga pivete planta plaqueta platina plebeu plumagem pluvial pneu \#
    poda poeira poetisa polegada policiar poluente polvilho pomar pomba ponderar pontaria populoso porta \#
    possuir postal pote poupar pouso povoar praia prancha prato praxe prece predador prefeito premiar \#
    prensar preparar presilha pretexto prevenir prezar primata princesa prisma privado processo produto \#
    profeta proibido projeto prometer propagar prosa protetor provador publicar pudim pular pulmonar \#
    pulseira punhal punir pupilo pureza puxador quadra quantia quarto quase quebrar queda queijo quente \#
    querido quimono quina quiosque rabanada rabisco rachar racionar radial raiar rainha raio raiva \#
    rajada ralado ramal ranger ranhura rapadura rapel rapidez raposa raquete raridade rasante rascunho \#
    rasgar raspador rasteira rasurar ratazana ratoeira realeza reanimar reaver rebaixar rebelde rebolar \#
    recado recente recheio recibo recordar recrutar recuar rede redimir redonda reduzida reenvio refinar \#
    refletir refogar refresco refugiar regalia regime regra reinado reitor rejeitar relativo remador \#
    remendo remorso renovado reparo repelir repleto repolho represa repudiar requerer resenha resfriar \#
    resgatar residir resolver respeito ressaca restante resumir retalho reter retirar retomada retratar \#
    revelar revisor revolta riacho rica rigidez rigoroso rimar ringue risada risco risonho robalo \#
    rochedo rodada rodeio rodovia roedor roleta romano roncar rosado roseira rosto rota roteiro rotina \#
    rotular rouco roupa roxo rubro rugido rugoso ruivo rumo rupestre russo sabor saciar sacola sacudir \#
    sadio safira saga sagrada saibro salada saleiro salgado saliva salpicar salsicha saltar salvador \#
    sambar samurai sanar sanfona sangue sanidade sapato sarda sargento sarjeta saturar saudade saxofone \#
    sazonal secar secular seda sedento sediado sedoso sedutor segmento segredo segundo seiva seleto \#
    selvagem semanal semente senador senhor sensual sentado separado sereia seringa serra servo setembro \#
    setor sigilo silhueta silicone simetria simpatia simular sinal sincero singular sinopse sintonia \#
    sirene siri situado soberano sobra socorro sogro soja solda soletrar solteiro sombrio sonata sondar \#
    sonegar sonhador sono soprano soquete sorrir sorteio sossego sotaque soterrar sovado sozinho \#
    suavizar subida submerso subsolo subtrair sucata sucesso suco sudeste sufixo sugador sugerir sujeito \#
    sulfato sumir suor superior suplicar suposto suprimir surdina surfista surpresa surreal surtir \#
    suspiro sustento tabela tablete tabuada tacho tagarela talher talo talvez tamanho tamborim tampa \#
    tangente tanto tapar tapioca tardio tarefa tarja tarraxa tatuagem taurino taxativo taxista teatral \#
    tecer tecido teclado tedioso teia teimar telefone telhado tempero tenente tensor tentar termal terno \#
    terreno tese tesoura testado teto textura texugo tiara tigela tijolo timbrar timidez tingido \#
    tinteiro tiragem titular toalha tocha tolerar tolice tomada tomilho tonel tontura topete tora \#
    torcido torneio torque torrada torto tostar touca toupeira toxina trabalho tracejar tradutor \#
    trafegar trajeto trama trancar trapo traseiro tratador travar treino tremer trepidar trevo triagem \#
    tribo triciclo tridente trilogia trindade triplo triturar triunfal trocar trombeta trova trunfo \#
    truque tubular tucano tudo tulipa tupi turbo turma turquesa tutelar tutorial uivar umbigo unha \#
    unidade uniforme urologia urso urtiga urubu usado usina usufruir vacina vadiar vagaroso vaidoso vala \#
    valente validade valores vantagem vaqueiro varanda vareta varrer vascular vasilha vassoura vazar \#
    vazio veado vedar vegetar veicular veleiro velhice veludo vencedor vendaval venerar ventre verbal \#
    verdade vereador vergonha vermelho verniz versar vertente vespa vestido vetorial viaduto viagem \#
    viajar viatura vibrador videira vidraria viela viga vigente vigiar vigorar vilarejo vinco vinheta \#
    vinil violeta virada virtude visitar visto vitral viveiro vizinho voador voar vogal volante voleibol \#
    voltagem volumoso vontade vulto vuvuzela xadrez xarope xeque xeretar xerife xingar zangado zarpar \#
    zebu zelador zombar zoologia zumbido \#

    """#
    ,
    offsets:
    #"""
    00000800?00F00M00U00\00c00j01201;01D01L01T01\01e01m02402<02D02L02T02Z02b02k03203903A03I03Q03X03^03g0\#
    3o04704>04G04P04X04`04i05205:05@05H05O05W05`05h05n06606>06G06O06W06^06g06m07507>07G07O07V07^07g08008\#
    708@08I08Q08Y08b08k09409;09C09I09Q09Y09a09j0:10::0:A0:I0:Q0:X0:a0:j0;30;:0;B0;I0;Q0;Y0;a0;h0<10<70<>\#
    0<D0<L0<T0<\0<d0<m0=40=<0=D0=M0=V0=]0=c0=k0>00>80>?0>G0>O0>U0>^0>e0>n0?40?=0?E0?N0?W0?_0?g0?o0@70@>0\#
    @G0@P0@Y0@b0@j0@o0A50A=0AD0AI0AR0AZ0Ab0Ak0B40B=0BC0BL0BT0B]0Bc0Bk0C40C;0CC0CI0CQ0CZ0C`0Ch0Co0D80D@0D\#
    H0DN0DU0D[0Db0Dj0E00E70E?0EF0EO0EV0E[0Ec0Ek0F40F=0FD0FL0FT0F]0Fd0Fm0G60G>0GF0GN0GV0G_0Gg0Gn0H60H>0HE\#
    0HN0HT0H\0Hc0Hh0I00I90I?0IH0IP0IY0I_0Ie0Ij0J20J;0J@0JG0JO0JW0J^0Jf0Jm0K40K<0KC0KK0KR0KY0K_0Kf0Kl0L30\#
    L;0LA0LH0LQ0LZ0L`0Lh0Lo0M60M?0MF0MO0MW0M^0Me0Mk0N10N:0N@0NF0NO0NV0N^0Ng0No0O70O?0OH0OO0OW0O^0Od0Ol0P\#
    50P;0PA0PI0PR0PZ0Pa0Pg0Q00Q80Q@0QG0QP0QY0Q_0Qg0Qn0R60R;0RB0RI0RQ0RZ0Rb0Rj0S30S;0SD0SK0ST0S\0Se0Sn0T6\#
    0T<0TE0TL0TT0T]0Tc0Tl0U20U:0UA0UH0UQ0UZ0Ua0Ui0Uo0V40V=0VC0VJ0VQ0VZ0V`0Vg0W00W70W@0WG0WM0WU0WZ0W`0Wg0\#
    Wo0X40X=0XF0XL0XR0XX0X`0Xf0Xk0Y20Y80Y>0YE0YL0YS0YZ0Y_0Yg0Ym0Z60Z?0ZG0ZP0ZX0Z`0Zh0[00[80[?0[D0[M0[V0[\#
    _0[h0\10\80\?0\H0\O0\X0\a0\j0]30]<0]C0]K0]S0]\0]b0]j0^10^80^@0^G0^O0^W0^`0^i0^o0_70_?0_G0_N0_W0_`0_h\#
    0`10`80`A0`H0`N0`V0`^0`e0`n0a60a<0aE0aN0aU0a]0ad0al0b40b=0bE0bM0bS0b[0bb0bj0c30c;0cA0cH0cP0cY0ca0ci0\#
    d00d80d>0dD0dL0dS0dZ0db0di0e10e:0eA0eH0eO0eU0e^0ef0em0f60f=0fD0fL0fR0fX0f`0fi0g20g80g@0gF0gM0gS0gY0g\#
    _0gf0gm0h60h=0hD0hK0hS0hY0hb0hi0ho0i60i<0iD0iK0iS0i[0ib0ii0j10j:0jC0jL0jT0j]0jc0jj0k10k:0kB0kK0kT0k]\#
    0kf0ko0l70l@0lH0lQ0lV0l_0lg0lo0m70m?0mH0mP0mX0m_0me0mm0n50n>0nD0nJ0nP0nX0n`0nf0nm0o40o:0o?0oF0oM0oV0\#
    o^0od0om10410910B10I10O10W10\10d10m11411<11D11L11S11\11c11j12012712?12F12N12T12\12d12l13513>13F13N13\#
    U13^13d13m14514<14D14K14R14[14c14j15215;15D15L15T15\15e15n16716?16F16O16W16^16g16o17817A17I17R17[17d\#
    17l18518<18D18M18U18^18g18o19719=19C19J19S19Z19c19k1:21:91:A1:J1:S1:\1:e1:n1;61;=1;F1;O1;W1;`1;i1<21\#
    <:1<A1<I1<Q1<Z1<`1<i1=21=:1=C1=L1=T1=]1=d1=l1>41>;1>D1>K1>T1>[1>b1>h1>n1?61?>1?G1?O1?U1?^1?g1?n1@61@\#
    =1@F1@M1@V1@]1@e1@l1A51A>1AF1AN1AW1A`1Ai1B01B81B@1BH1BP1BY1Bb1Bj1C31C<1CD1CM1CV1C_1Ch1D11D:1DB1DH1DQ\#
    1DY1Db1Dk1E41E;1EB1EJ1ES1E\1Ee1Em1F41F<1FC1FL1FT1F\1Fe1Fn1G61G>1GG1GO1GX1G_1Gg1Go1H61H?1HG1HM1HU1H\1\#
    Ha1Hi1I21I:1IA1IH1IP1IW1I_1Ig1J01J91JA1JI1JQ1JY1J`1Jh1K11K91KB1KI1KQ1KY1Kb1Kj1L11L:1LA1LJ1LR1LZ1Lb1L\#
    k1M31M<1ME1MM1MU1M\1Me1Mk1N31N;1NC1NL1NU1N]1Nd1Nm1O61O?1OG1OO1OX1O`1Oi1P21P:1PB1PJ1PS1P\1Pc1Pj1Po1Q6\#
    1Q<1QB1QH1QQ1QZ1Qc1Ql1R41R;1RC1RJ1RP1RX1R^1Rd1Rm1S41S<1SD1SM1SV1S]1Sf1Sl1T11T61T>1TG1TN1TW1T]1Td1Tj1\#
    U21U81UA1UJ1UR1UX1U^1Uf1Un1V61V>1VC1VJ1VR1VW1V`1Vi1W11W:1W@1WH1WN1WT1W\1Wd1Wi1X11X71X?1XG1XN1XV1X\1X\#
    b1Xh1Xn1Y61Y=1YD1YK1YT1Y[1Yb1Yi1Z01Z61Z>1ZE1ZN1ZW1Z]1Zd1Zl1[31[91[?1[G1[O1[W1[`1[i1[n1\51\<1\D1\K1\Q\#
    1\Y1\a1\h1]01]61]>1]F1]N1]V1]_1]e1]j1^21^91^@1^G1^N1^S1^Z1^`1^g1_01_81_?1_F1_L1_U1_]1_f1_l1`31`;1`C1\#
    `K1`R1`Y1`a1`i1a01a91a?1aF1aL1aT1a\1ad1aj1b21b:1bC1bK1bS1b[1bb1bi1c11c:1cB1cH1cN1cV1c\1cb1ck1d41d;1d\#
    D1dL1dU1d[1db1dj1e31e<1eB1eJ1eR1eW1e^1ec1ek1f41f:1f@1fH1fO1fW1f_1fe1fn1g71g=1gB1gJ1gR1g[1g`1gi1go1h7\#
    1h?1hH1hQ1hZ1h_1he1hk1i41i;1iB1iH1iM1iU1i^1ig1in1j71j>1jG1jP1jY1ja1ji1k11k:1k@1kI1kP1kY1kb1ki1l11l91\#
    l@1lH1lP1lX1la1lj1m21m;1mD1mM1mV1m_1mh1n11n:1nB1nJ1nR1nZ1nb1nk1o31o<1oA1oJ1oS1oZ1oc1ol20520=20E20N20\#
    V20_20g20o21721?21G21O21X21a21h22122622=22E22N22W22_22g22m23623=23C23J23O23V23]23c23l24524=24B24I24P\#
    24V24[24a24h24m25625<25C25K25P25V25_25g25m26626?26G26M26R26Y26b26j27227927A27G27O27W27_27g27n28628=2\#
    8E28M28V28^28d28m29329:29C29K29Q29Y29a29j29o2:82:A2:F2:L2:R2:Y2:b2:h2:o2;72;?2;F2;N2;T2;\2;d2;m2<62<\#
    <2<C2<L2<U2<^2<e2<m2=32=82=@2=H2=P2=X2=^2=c2=i2>02>62>=2>E2>M2>S2>Z2>_2>g2>m2?42?;2?C2?H2?O2?V2?^2?d\#
    2?l2@52@=2@E2@K2@P2@Y2@_2@f2@m2A42A=2AD2AK2AR2AZ2Ac2Ak2B42B=2BC2BJ2BS2B[2Bd2Bm2C52C<2CC2CK2CS2CZ2Cc2\#
    Ck2D32D:2DB2DK2DT2D]2De2Dm2E52E=2EE2EM2ET2E[2Ed2Ej2F32F:2FA2FJ2FQ2FW2F`2Fg2Fo2G82G?2GG2GM2GV2G]2Gd2G\#
    l2H52H;2HD2HJ2HR2HY2Ha2Hi2I02I72I?2IG2IP2IX2I^2If2In2J72J@2JH2JP2JV2J[2Jb2Jh2K02K72K=2KF2KN2KW2K_2Kg\#
    2Ko2L72L>2LF2LO2LX2L^2Ld2Li2M02M52M;2MB2MI2MP2MX2M_2Mg2Mn2N72N=2NE2NN2NV2N[2Nb2Ni2O12O82O?2OH2OP2OX2\#
    O^2Of2Oo2P82PA2PI2PQ2PV2P]2Pe2Pn2Q42Q:2QB2QJ2QR2QX2Q^2Qe2Qm2R62R>2RD2RM2RU2R\2Rd2Ri2S12S72S?2SG2SN2S\#
    T2S]2Sf2So2T82T@2TI2TO2TW2T`2Tg2To2U82U@2UI2UR2U[2Uc2Ul2V22V92V@2VF2VO2VU2V]2Vd2Vk2W42W<2WB2WK2WT2W]\#
    2Wf2Wm2X22X:2X@2XH2XQ2XY2Xa2Xj2Y12Y92Y>2YG2YO2YW2Y^2Yc2Yl2Z52Z=2ZD2ZL2ZS2ZZ2Za2Zh2[12[82[A2[H2[P2[X2\#
    [a2[g2[n2\52\<2\E2\M2\V2\^2\e2\m2]62]>2]E2]N2]W2]`2]i2^22^92^B2^J2^Q2^X2^`2^f2^n2_52_=2_E2_M2_U2_]2_\#
    d2_m2`52`>2`G2`M2`T2`]2`c2`h2a12a72a@2aH2aQ2aZ2a`2ai2b22b;2bB2bK2bQ2bZ2bc2bl2c32c;2cD2cK2cT2cZ2ca2ci\#
    2d22d;2dC2dK2dS2dZ2db2dh2do2e62e?2eF2eN2eV2e\2ed2ek2f32f;2fB2fI2fR2fZ2fa2fj2g22g72g<2gC2gK2gT2g]2gf2\#
    go2h52h;2hD2hM2hV2h\2hd2hk2i02i72i=2iD2iJ2iR2iX2i^2id2im2j62j>2jF2jO2jX2ja2jj2k12k92kB2kI2kQ2kZ2kb2k\#
    j2l32l;2lD2lM2lS2l\2le2ln2m42m:2mC2mL2mS2mY2m`2mg2mo2n62n>2nE2nK2nS2nY2n`2ng2no2o72o=2oF2oO2oW2o^2og\#
    2on30430;30@30F30M30T30Z30a30i31231831@31G31O31X31`31i32032932B32J32S32\32d32m33433=33E33M33T33\33d3\#
    3k34434=34D34I34Q34Y34b34j35235;35C35L35U35]35d35j36236936B36K36S36[36c36l37337;37C37K37S37\37e37m38\#
    638?38G38P38Y38a38j39239:39@39H39Q39Z39b39j3:23:93:>3:F3:O3:U3:\3:c3:i3;13;83;@3;G3;N3;V3;]3;d3;k3<2\#
    3<93<A3<G3<L3<T3<[3<c3<i3<o3=43=:3=A3=H3=N3=S3=\3=b3=h3=o3>63>>3>D3>K3>P3>X3>_3>f3>n3?63?=3?F3?O3?V3\#
    ?_3?f3?n3@43@<3@C3@L3@S3@Y3@b3@j3A23A:3AC3AK3AQ3AY3A^3Af3An3B53B=3BF3BN3BV3B\3Bc3Bl3C43C<3CD3CK3CS3C\#
    [3Cd3Ck3D33D93D?3DH3DN3DU3D^3Dg3E03E93EA3EG3EO3EX3E`3Ei3F03F53F=3FF3FL3FT3FZ3F_3Fe3Fn3G73G?3GF3GM3GU\#
    3G^3Gc3Gk3H33H:3HB3HJ3HR3H[3Hb3Hj3I33I:3IC3IK3IT3I[3Ic3Ih3J03J73J?3JG3JO3JW3J]3Jb3Jk3K43K<3KE3KM3KV3\#
    K_3Kg3Kn3L63L?3LF3LN3LV3L\3Le3Ll3M13M83M@3MI3MO3MX3M^3Md3Ml3N33N:3N@3NH3NQ3NY3Nb3Nj3O23O83O?3OG3OO3O\#
    T3O[3Od3Ol3P43P<3PC3PJ3PQ3PW3P_3Pd3Pl3Q43Q93QA3QH3QN3QU3Q\3Qd3Ql3R43R=3RE3RM3RT3RZ3Rb3Ri3S03S83S>3SF\#
    3SM3SR3SZ3Sb3Si3T13T73T>3TD3TM3TT3T]3Tf3To3U83U@3UF3UN3UT3U]3Uf3Um3V43V;3VD3VJ3VR3VX3Va3Vj3W33W<3WC3\#
    WL3WU3W\3We3Wk3X23X93XA3XH3XM3XT3XY3X_3Xe3Xn3Y63Y?3YE3YL3YQ3YY3Yb3Yk3Z03Z73Z=3ZC3ZI3ZR3ZY3Z`3Zi3[13[\#
    63[>3[G3[O3[X3[a3[i3\03\73\@3\H3\Q3\W3\]3\c3\i3]13]:3]B3]J3]Q3]Z3]c3]k3^23^93^A3^J3^S3^\3^c3^j3_33_9\#
    3_A3_J3_R3_Y3_`3_h3`13`93`B3`H3`M3`U3`\3`d3`m3a33a;3aA3aI3aP3aX3a`3af3am3b53b=3bD3bI3bO3bW3b`3bi3c23\#
    c:3c@3cI3cP3cW3c]3ce3cl3d33d;3dB3dG3dO3dV3d_3dg
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
